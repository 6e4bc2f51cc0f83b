import Foundation

/// ARI's operations on one Asterisk, over HTTP and, where ``ARIConfiguration/Requests/overWebSocket`` asks for it, over
/// its session's websocket. Grouped as the API groups them: `client.channels.answer(…)`.
///
/// There is no order between an operation's answer and the events it causes: make the ids of what you create
/// yourself and register them before you send.
public final class ARIClient: Sendable {
    /// As it is used: every number in its range.
    public let configuration: ARIConfiguration
    /// What was wrong with the configuration that was given.
    let configurationProblems: [String]
    let router: RequestRouter
    let parsers = JSONParsers()
    private let onOutcome: (@Sendable (OperationOutcome) -> Void)?
    let observers = OperationObservers()
    let lanes = CommandLanes()
    let plays = PlayCommands()
    private let ownsHTTP: Bool

    /// - Parameter onOutcome: called after every operation, on any thread; must be quick.
    public convenience init(configuration: ARIConfiguration, onOutcome: (@Sendable (OperationOutcome) -> Void)? = nil) {
        self.init(
            configuration: configuration,
            http: HTTPTransport(configuration: configuration.bounded()),
            ownsHTTP: true,
            onOutcome: onOutcome
        )
    }

    /// - Parameters:
    ///   - http: `nil` for requests over the websocket alone.
    ///   - ownsHTTP: whether `shutdown` ends `http`, too.
    init(
        configuration: ARIConfiguration,
        http: HTTPTransport?,
        ownsHTTP: Bool,
        onOutcome: (@Sendable (OperationOutcome) -> Void)? = nil
    ) {
        configurationProblems = configuration.problems
        let configuration = configuration.bounded()
        self.configuration = configuration
        self.onOutcome = onOutcome
        self.ownsHTTP = ownsHTTP
        router = RequestRouter(
            http: http,
            webSocket: WebSocketTransport(configuration: configuration.requests),
            configuration: configuration.requests
        )
    }

    /// What became of the requests over the websocket.
    public var webSocketRequests: WebSocketRequestCounters { router.webSocket.counters }

    /// The thread that the requests over HTTP go through, as an executor for tasks. A task that prefers it
    /// (`withTaskExecutorPreference(_:)`) sends its requests and gets their answers without any change of threads,
    /// which is most of the time that a short request takes beyond Asterisk's own.
    ///
    /// All requests wait while such a task computes: it must be quick and must never block. After ``shutdown()`` it
    /// goes on as a task without a preference does. `nil` for a client that has no way over HTTP.
    public var executor: (any TaskExecutor)? { router.http?.executor }

    /// Performs any operation and returns its body. The typed ones all come through here.
    @discardableResult
    public func perform(_ operation: ARIOperation) async throws(ARIError) -> Data {
        try await perform(operation) { answer throws(ARIError) in answer.body }
    }

    /// Performs an operation and decodes its answer.
    /// - Throws: ``ARIError``; ``ARIError/Code/badResponse`` if the answer is not what the operation promises. It has
    ///   been done then, all the same.
    public func perform<Answer: Decodable>(
        _ operation: ARIOperation,
        as type: Answer.Type = Answer.self
    ) async throws(ARIError) -> Answer {
        try await perform(operation) { answer throws(ARIError) in try Self.decode(answer, of: operation) }
    }

    static func decode<Answer: Decodable>(
        _ answer: RequestAnswer,
        of operation: ARIOperation
    ) throws(ARIError) -> Answer {
        do {
            return try JSONDecoder().decode(Answer.self, from: answer.body)
        } catch {
            throw ARIError(
                .badResponse,
                status: answer.status,
                message: "the answer is not a \(Answer.self): \(error)",
                operation: operation.name,
                ids: operation.ids
            )
        }
    }

    func perform<Answer>(
        _ operation: ARIOperation,
        decoding decode: (RequestAnswer) throws(ARIError) -> Answer
    ) async throws(ARIError) -> Answer {
        let start = ContinuousClock.now
        observers.willSend(operation)
        do throws(ARIError) {
            let answer = try await send(operation)
            observers.didAnswer(AnsweredOperation(operation: operation, result: .success(answer.body)))
            let decoded = try decode(answer)
            report(operation, "ok", since: start)
            return decoded
        } catch {
            if error.code != .badResponse {
                observers.didAnswer(AnsweredOperation(operation: operation, result: .failure(error)))
            }
            report(operation, error.label, since: start)
            throw error
        }
    }

    /// Ends all operations, leaves out the channels' commands that have not begun, and closes the connections. Returns
    /// at once.
    public func shutdown() {
        lanes.close()
        router.webSocket.shutdown()
        if ownsHTTP { router.http?.shutdown() }
    }

    private func send(_ operation: ARIOperation) async throws(ARIError) -> RequestAnswer {
        let answer = try await router.send(operation)
        guard (200..<300).contains(answer.status) else { throw ARIError(answer, operation) }
        if operation.name == "applications.filter" { router.webSocket.distrust() }
        return answer
    }

    private func report(_ operation: ARIOperation, _ label: String, since start: ContinuousClock.Instant) {
        onOutcome?(OperationOutcome(operation: operation.name, label: label, duration: .now - start))
    }
}
