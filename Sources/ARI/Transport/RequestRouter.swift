import Foundation
import Logging

/// Chooses an operation's way, and another one when that fails and nothing is done twice by it.
struct RequestRouter: Sendable {
    /// `nil` for an Asterisk that connected to us and whose address for HTTP is not configured.
    let http: HTTPTransport?
    let webSocket: WebSocketTransport
    let configuration: ARIConfiguration.Requests

    func send(_ operation: ARIOperation) async throws(ARIError) -> RequestAnswer {
        guard let http else { return try await sendOverWebSocketAlone(operation) }
        var deadline = RequestDeadline(
            milliseconds: operation.mayBlock
                ? configuration.blockingTimeoutMilliseconds : configuration.timeoutMilliseconds
        )
        guard mayUseWebSocket(operation) else {
            return try await http.send(operation, deadline: deadline).settled(operation)
        }
        var mayHaveBeenSent = false
        deadline.patience = .now + .milliseconds(configuration.webSocketPatienceMilliseconds)
        do {
            let answer = try await webSocket.send(operation, deadline: deadline)
            // 406: has an answer that cannot go over the websocket.
            guard answer.status == 406, operation.method.isIdempotent else { return answer }
        } catch {
            let mayGoOn = !error.mayHaveBeenSent || operation.method.isIdempotent
            guard mayGoOn, !error.isCancelled, deadline.milliseconds > 0 else { throw error }
            mayHaveBeenSent = error.mayHaveBeenSent
        }
        webSocket.state.withLock { $0.counters.fallbacks += 1 }
        do {
            var answer = try await http.send(operation, deadline: deadline)
            if mayHaveBeenSent { answer.isOfRepetition = true }
            return answer.settled(operation)
        } catch {
            throw mayHaveBeenSent ? error.ofRepetition : error
        }
    }

    private func mayUseWebSocket(_ operation: ARIOperation) -> Bool {
        guard configuration.overWebSocket == .automatic, operation.mayUseWebSocket, !operation.mayBlock else {
            return false
        }
        return webSocket.isReady { await prove(logger: nil) }
    }

    func prove(logger: Logger?) async {
        guard configuration.overWebSocket == .automatic, let http else { return }
        await webSocket.prove(over: http, logger: logger)
    }

    private func sendOverWebSocketAlone(_ operation: ARIOperation) async throws(ARIError) -> RequestAnswer {
        guard operation.mayUseWebSocket, !operation.mayBlock else {
            throw ARIError(
                .noTransport,
                message: "goes over HTTP only, as it may block or have a long answer; configure a base URL",
                operation: operation.name,
                ids: operation.ids,
                mayHaveBeenSent: false
            )
        }
        let deadline = RequestDeadline(milliseconds: configuration.timeoutMilliseconds)
        return try await webSocket.send(operation, deadline: deadline)
    }
}
