import CurlHTTP
import Foundation

/// ARI's operations on one Asterisk, over HTTP. Grouped as the API groups them: `client.channels.answer(…)`.
///
/// There is no order between an operation's answer and the events it causes: make the ids of what you create
/// yourself and register them before you send.
public final class ARIClient: Sendable {
    public let configuration: ARIConfiguration
    private let http: HTTPClient
    private let onOutcome: (@Sendable (OperationOutcome) -> Void)?
    let observers = OperationObservers()
    let lanes = CommandLanes()

    /// - Parameter onOutcome: called after every operation, on any thread; must be quick.
    public init(configuration: ARIConfiguration, onOutcome: (@Sendable (OperationOutcome) -> Void)? = nil) {
        self.configuration = configuration
        self.onOutcome = onOutcome
        http = HTTPClient(configuration: configuration.httpClientConfiguration)
    }

    /// Performs any operation and returns its body. The typed ones all come through here.
    @discardableResult
    public func perform(_ operation: ARIOperation) async throws(ARIError) -> Data {
        try await perform(operation) { body throws(ARIError) in body }
    }

    /// Performs an operation and decodes its answer.
    /// - Throws: ``ARIError``; ``ARIError/Code/badResponse`` if the answer is not what the operation promises. It has
    ///   been done then, all the same.
    public func perform<Answer: Decodable>(
        _ operation: ARIOperation,
        as type: Answer.Type = Answer.self
    ) async throws(ARIError) -> Answer {
        try await perform(operation) { body throws(ARIError) in
            do {
                return try JSONDecoder().decode(Answer.self, from: body)
            } catch {
                throw ARIError(
                    .badResponse,
                    message: "the answer is not a \(Answer.self): \(error)",
                    operation: operation.name,
                    ids: operation.ids
                )
            }
        }
    }

    private func perform<Answer>(
        _ operation: ARIOperation,
        decoding decode: (Data) throws(ARIError) -> Answer
    ) async throws(ARIError) -> Answer {
        let start = ContinuousClock.now
        observers.willSend(operation)
        do throws(ARIError) {
            let body = try await send(operation)
            observers.didAnswer(AnsweredOperation(operation: operation, result: .success(body)))
            let answer = try decode(body)
            report(operation, "ok", since: start)
            return answer
        } catch {
            if error.code != .badResponse {
                observers.didAnswer(AnsweredOperation(operation: operation, result: .failure(error)))
            }
            report(operation, error.label, since: start)
            throw error
        }
    }

    /// Ends all operations and closes the connections. Returns at once.
    public func shutdown() {
        http.shutdown()
    }

    private func send(_ operation: ARIOperation) async throws(ARIError) -> Data {
        let requests = configuration.requests
        let headers = operation.body == nil ? [] : [HTTPHeader("Content-Type", "application/json")]
        let request = HTTPRequest(
            operation.method,
            url: try operation.url(baseURL: configuration.baseURL),
            headers: headers,
            body: operation.body,
            timeoutMilliseconds: operation.mayBlock
                ? requests.blockingTimeoutMilliseconds : requests.timeoutMilliseconds,
            mayTakeLong: operation.mayBlock
        )
        let response: HTTPResponse
        do {
            response = try await http.send(request)
        } catch {
            throw ARIError(error, operation)
        }
        guard (200..<300).contains(response.status) else { throw ARIError(response, operation) }
        return response.body
    }

    private func report(_ operation: ARIOperation, _ label: String, since start: ContinuousClock.Instant) {
        onOutcome?(OperationOutcome(operation: operation.name, label: label, duration: .now - start))
    }
}
