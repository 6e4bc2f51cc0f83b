import AdministrationAPI
import Foundation
import Hummingbird
import QueueEngine

/// A request with its body read, and the readings of its parts; what cannot be read is a ``ProblemView``.
struct Call: Sendable {
    let request: Request
    let parameters: Parameters
    let body: ByteBuffer

    func tenant() throws(ProblemView) -> TenantName { try name("tenant") }
    func queue() throws(ProblemView) -> QueueName { try name("queue") }
    func agent() throws(ProblemView) -> AgentName { try name("agent") }

    func callback() throws(ProblemView) -> PlaceID {
        let text = parameters.get("callback") ?? ""
        guard let number = Int64(text) else { throw .unknown("callback", text) }
        return PlaceID(number)
    }

    /// Query parameters by name. Each may be given once; others than `allowed` are refused.
    func query(_ allowed: Set<String>) throws(ProblemView) -> [String: String] {
        var values: [String: String] = [:]
        for (key, value) in request.uri.queryParameters {
            let key = String(key)
            guard allowed.contains(key), values[key] == nil else {
                let known = allowed.sorted().joined(separator: ", ")
                throw .badRequest(
                    "Query parameter '\(key)' is unknown or given twice.",
                    setting: key,
                    fix: known.isEmpty ? "Leave it out." : "Give each at most once: \(known)."
                )
            }
            values[key] = String(value)
        }
        return values
    }

    /// The body as `Body`, with no field that it does not know and none that is null.
    func decode<Body: EditBody>(_ type: Body.Type) throws(ProblemView) -> Body {
        let mediaType = request.headers[.contentType]?.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
        guard mediaType?.lowercased() == "application/json" else {
            throw ProblemView(
                status: 415,
                code: "not-json",
                detail: "The body is not declared as JSON.",
                fix: "Send 'Content-Type: application/json'."
            )
        }
        do {
            return try JSONDecoder().decode(StrictBody<Body>.self, from: Data(body.readableBytesView)).value
        } catch let problem as ProblemView {
            throw problem
        } catch {
            throw .undecodable(error)
        }
    }

    private func name<Subject>(_ parameter: String) throws(ProblemView) -> Name<Subject> {
        let text = parameters.get(parameter) ?? ""
        guard let name = Name<Subject>(text) else { throw .unknown(parameter, text) }
        return name
    }
}

extension [String: String] {
    /// `limit` of a list's query.
    func limit() throws(ProblemView) -> Int {
        guard let text = self["limit"] else { return ListLimit.standard }
        guard let limit = Int(text), ListLimit.range.contains(limit) else {
            let range = ListLimit.range
            throw .badRequest(
                "'\(text)' is not a limit.",
                setting: "limit",
                fix: "Give a number from \(range.lowerBound) to \(range.upperBound)."
            )
        }
        return limit
    }
}
