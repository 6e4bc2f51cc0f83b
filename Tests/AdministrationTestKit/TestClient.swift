import AdministrationAPI
import CurlHTTP
import Foundation

/// Sends requests as they are written and reads the answers.
public struct TestClient: Sendable {
    public let socketPath: String
    let http: HTTPClient

    init(socketPath: String) {
        self.socketPath = socketPath
        var configuration = HTTPClient.Configuration()
        configuration.unixSocketPath = socketPath
        http = HTTPClient(configuration: configuration)
    }

    public func send(
        _ method: String,
        _ path: String,
        _ body: String? = nil,
        contentType: String? = "application/json"
    ) async throws -> HTTPResponse {
        var request = HTTPRequest(HTTPMethod(rawValue: method), url: "http://test" + path)
        request.body = body.map { Data($0.utf8) }
        if body != nil { request.headers = [HTTPHeader("Content-Type", contentType ?? "")] }
        return try await http.send(request)
    }

    /// The answer's body, when it has `status` and JSON's media type.
    public func get<View: Decodable>(
        _ method: String = "GET",
        _ path: String,
        _ body: String? = nil,
        status: Int = 200,
        as type: View.Type = View.self
    ) async throws -> View {
        let response = try await send(method, path, body)
        guard response.status == status, response.header("Content-Type") == "application/json" else {
            throw UnexpectedResponse(status: response.status, body: String(decoding: response.body, as: UTF8.self))
        }
        return try JSONDecoder().decode(View.self, from: response.body)
    }

    /// The problem that the server answers with.
    public func problem(_ method: String, _ path: String, _ body: String? = nil) async throws -> ProblemView {
        let response = try await send(method, path, body)
        return try response.problem
    }
}

extension HTTPResponse {
    /// The problem in the body; its status must be the response's.
    public var problem: ProblemView {
        get throws {
            let problem = try? JSONDecoder().decode(ProblemView.self, from: body)
            guard let problem, problem.status == status, header("Content-Type") == ProblemView.mediaType else {
                throw UnexpectedResponse(status: status, body: String(decoding: body, as: UTF8.self))
            }
            return problem
        }
    }
}

/// An answer that the test did not expect.
public struct UnexpectedResponse: Error, CustomStringConvertible {
    let status: Int
    let body: String

    public var description: String { "\(status): \(body)" }
}
