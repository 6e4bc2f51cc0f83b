import Foundation
import Logging

extension WebSocketTransport {
    /// Whether answers are known to come. If that is open, it is found out meanwhile by `prove`.
    func isReady(prove: @escaping @Sendable () async -> Void) -> Bool {
        let (isReady, isOpen) = state.withLock { state -> (Bool, Bool) in
            guard !state.isShutDown else { return (false, false) }
            switch state.standing {
            case .ready: return (true, false)
            case .unproven: return (false, true)
            case .suspended(let until): return (false, until <= .now)
            case .closed, .proving, .unsupported: return (false, false)
            }
        }
        if isOpen { Task { await prove() } }
        return isReady
    }

    /// The application has set a filter of its own, which may keep answers back: find out again.
    func distrust() {
        state.withLock { state in
            if state.standing == .ready { state.standing = .unproven }
        }
    }

    /// Finds out whether answers come: by Asterisk's version, asked for over `http`, then by a ping over the websocket.
    func prove(over http: any RequestTransport, logger: Logger?) async {
        let link = state.withLock { state -> WebSocketLink? in
            switch state.standing {
            case .unproven, .suspended: state.standing = .proving
            case .closed, .proving, .ready, .unsupported: return nil
            }
            return state.link
        }
        guard let link else { return }
        let standing = await proof(over: http, logger: logger)
        state.withLock { state in
            guard state.link == link, state.standing == .proving else { return }
            state.standing = standing
        }
        if standing == .ready { logger?.info("short requests go over the websocket") }
    }

    private func proof(over http: any RequestTransport, logger: Logger?) async -> Standing {
        let deadline = RequestDeadline(milliseconds: configuration.timeoutMilliseconds)
        let later = Standing.suspended(until: .now + .milliseconds(configuration.webSocketPauseMilliseconds))
        do throws(ARIError) {
            let answer = try await http.send(.systemInfo, deadline: deadline)
            guard (200..<300).contains(answer.status) else { return later }
            let info = try? JSONDecoder().decode(AsteriskInfo.self, from: answer.body)
            let text = info?.system?.version ?? ""
            guard AsteriskVersion(text)?.answersRequestsOverWebSocket == true else {
                logger?.info("requests stay on HTTP: Asterisk is too old", metadata: ["version": "\(text)"])
                return .unsupported
            }
            let patience = RequestDeadline(milliseconds: configuration.webSocketPatienceMilliseconds)
            guard try await send(.ping, deadline: patience).status == 200 else { return later }
            return .ready
        } catch {
            if error.isCancelled { return later }
            logger?.warning("requests stay on HTTP for now", metadata: ["reason": "\(error)"])
            return later
        }
    }
}

extension ARIOperation {
    static let ping = ARIOperation("asterisk.ping", .get, "/asterisk/ping", mayUseWebSocket: true)
    /// Which version it is.
    static let systemInfo = ARIOperation(
        "asterisk.getInfo",
        .get,
        "/asterisk/info",
        query: [QueryItem("only", "system")],
        mayUseWebSocket: true
    )
}
