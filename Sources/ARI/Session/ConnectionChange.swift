/// What a connection's reader tells the task that runs the session.
enum ConnectionChange: Sendable {
    case opened
    /// What is done before the consumer hears of the connection is done, or has failed.
    case setUp(ConnectionRound.SetupResult)
    case closed(ARIDisconnectReason)
    case replaced

    struct SetupProblem: Error {
        var reason: ARIDisconnectReason
    }
}

extension ARISession {
    /// Messages go from the reading thread straight into the buffer, answers to those who asked; only changes come
    /// through the session's task.
    func handler(
        _ mark: EventMark,
        _ changed: AsyncStream<ConnectionChange>.Continuation
    ) -> WebSocketLink.Handler {
        let buffer = buffer
        let webSocket = client.router.webSocket
        let intake = MessageIntake(self, mark: mark)
        return { link, signal in
            switch signal {
            case .opened:
                buffer.stage()
                webSocket.attach(link)
                changed.yield(.opened)
            case .message(let bytes): intake.take(bytes)
            case .caughtUp:
                switch intake.handOver() {
                case .goOn: break
                case .drop(let reason): changed.yield(.closed(reason))
                case .standDown: changed.yield(.replaced)
                }
            case .closed(let reason):
                webSocket.detach(link)
                changed.yield(.closed(reason))
                changed.finish()
            }
        }
    }
}
