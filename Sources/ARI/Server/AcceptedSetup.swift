import Foundation
import Logging

/// What is done on a connection that Asterisk made before its consumer hears of it: it is found out which applications
/// it is for; then, where HTTP tells what Asterisk has, the same as on any other.
struct AcceptedSetup: Sendable {
    let session: ARISession
    let connection: AcceptedConnection

    func run() async -> ConnectionRound.SetupResult {
        await introduce()
        let applications = session.applications
        guard !applications.isEmpty else {
            let reason = ARIDisconnectReason(.setupFailed, "Asterisk did not tell any application")
            return .failure(.init(reason: reason))
        }
        guard let account = connection.account else {
            session.begin(MemoryTurn(applications: Set(applications)))
            return .success(nil)
        }
        guard let turn = account.begin(connection, Set(applications)) else {
            return .failure(.init(reason: .superseded))
        }
        session.begin(turn)
        return await .init(SessionSetup(session: session, mark: connection.mark, applications: applications))
    }

    /// Asterisk tells each application by ApplicationRegistered before it reads what we send, except for one that it
    /// had registered before; an answer over the websocket names the first.
    private func introduce() async {
        let webSocket = session.client.router.webSocket
        let timeout = session.client.configuration.requests.timeoutMilliseconds
        do throws(ARIError) {
            _ = try await webSocket.send(.systemInfo, deadline: RequestDeadline(milliseconds: timeout))
            webSocket.trust(connection.link)
        } catch {
            session.logger.warning("Asterisk does not answer on its websocket", metadata: ["reason": "\(error)"])
        }
    }
}

extension WebSocketTransport {
    /// Answers have come on this connection.
    func trust(_ link: WebSocketLink) {
        state.withLock { state in
            if state.link == link { state.standing = .ready }
        }
    }
}
