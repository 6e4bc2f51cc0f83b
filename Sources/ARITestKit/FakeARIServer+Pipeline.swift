import Foundation
import NIOCore
import NIOHTTP1
import NIOWebSocket

extension FakeARIServer {
    /// Sets a new connection up: HTTP, which may turn into a websocket.
    func configure(_ channel: any Channel) -> EventLoopFuture<Void> {
        let (connection, fault) = state.withLock { state in
            state.connectionCount += 1
            state.connections[state.connectionCount] = channel
            return (state.connectionCount, state.faults.connection(state.connectionCount))
        }
        channel.closeFuture.whenComplete { _ in
            self.state.withLock { state in
                state.connections[connection] = nil
                state.webSockets[connection] = nil
            }
        }
        return channel.eventLoop.makeCompletedFuture {
            let upgrade: NIOHTTPServerUpgradeSendableConfiguration = (
                upgraders: [upgrader(connection)],
                completionHandler: { context in
                    context.pipeline.syncOperations.removeHandler(name: "requests", promise: nil)
                }
            )
            try channel.pipeline.syncOperations.addHandler(WireHandler())
            try channel.pipeline.syncOperations.configureHTTPServerPipeline(
                withPipeliningAssistance: false,
                withServerUpgrade: upgrade
            )
            try channel.pipeline.syncOperations.addHandler(
                HTTPRequestHandler(server: self, connection: connection),
                name: "requests"
            )
            if let fault { ConnectionFaults.strike(fault, channel) }
        }
    }

    private func upgrader(_ connection: Int) -> NIOWebSocketServerUpgrader {
        NIOWebSocketServerUpgrader(
            maxFrameSize: 1 << 20,
            shouldUpgrade: { channel, head in
                // A refusal is left in place for the request's handler, which gets the request then.
                guard let delay = self.admit(head, connection) else {
                    return channel.eventLoop.makeSucceededFuture(nil)
                }
                self.record(head, body: Data(), connection: connection)
                return channel.eventLoop.scheduleTask(in: delay) {
                    HTTPHeaders([("Sec-WebSocket-Protocol", "ari")])
                }.futureResult
            },
            upgradePipelineHandler: { channel, _ in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(EventFaultHandler(server: self))
                    try channel.pipeline.syncOperations.addHandler(
                        FakeWebSocketHandler(server: self, connection: connection)
                    )
                    let fault = self.state.withLock { state in
                        state.webSockets[connection] = channel
                        state.webSocketCount += 1
                        return state.faults.webSocket(connection)
                    }
                    if let fault { ConnectionFaults.strike(fault, channel) }
                }
            }
        )
    }

    /// How long an upgrade is to wait for being accepted; `nil` if something else is answered, which then lies first
    /// in the script of upgrades.
    private func admit(_ head: HTTPRequestHead, _ connection: Int) -> TimeAmount? {
        state.withLock { state in
            if let next = state.upgrades.first {
                guard next == nil else { return nil }
                state.upgrades.removeFirst()
                return .zero
            }
            let request = RecordedRequest(head, body: Data(), connection: connection)
            guard let strike = state.faults.answer(to: request) else { return .zero }
            let answer = FakeAnswer.instead(strike.effect) ?? FakeAnswer.status(101).befallen(by: strike)
            guard case .reply(101, _, _) = answer.kind, answer.cutAfterBytes == nil else {
                state.upgrades = [answer.cutAfterBytes == nil ? answer : .closeWithoutAnswer]
                return nil
            }
            return .milliseconds(Int64(answer.delayMilliseconds))
        }
    }

    @discardableResult
    func record(_ head: HTTPRequestHead, body: Data, connection: Int) -> RecordedRequest {
        let request = RecordedRequest(head, body: body, connection: connection)
        state.withLock { $0.requests.append(request) }
        return request
    }

    /// The script's decision about a request.
    func decide(_ request: RecordedRequest) async -> FakeAnswer {
        if request.header("upgrade") != nil, let refusal = state.withLock({ $0.nextRefusal() }) { return refusal }
        let strike = state.withLock { $0.faults.answer(to: request) }
        if let instead = strike.flatMap({ FakeAnswer.instead($0.effect) }) { return instead }
        let (scripted, handler) = state.withLock { $0.route(request) }
        let answer: FakeAnswer
        if let scripted {
            answer = scripted
        } else if let handler {
            answer = await handler(request)
        } else {
            answer = usualAnswer(to: request)
        }
        return strike.map { answer.befallen(by: $0) } ?? answer
    }

    /// What the fake does with requests that nobody has told it about.
    func usualAnswer(to request: RecordedRequest) -> FakeAnswer {
        if request.matches("POST", "/events/user/{}") { sendUserEvent(request) }
        return FakeDefaults.answer(request)
    }
}
