import Foundation
import NIOCore
import NIOHTTP1
import NIOWebSocket

extension FakeARIServer {
    /// Sets a new connection up: HTTP, which may turn into a websocket.
    func configure(_ channel: any Channel) -> EventLoopFuture<Void> {
        let connection = state.withLock { state in
            state.connectionCount += 1
            state.connections[state.connectionCount] = channel
            return state.connectionCount
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
            try channel.pipeline.syncOperations.configureHTTPServerPipeline(
                withPipeliningAssistance: false,
                withServerUpgrade: upgrade
            )
            try channel.pipeline.syncOperations.addHandler(
                HTTPRequestHandler(server: self, connection: connection),
                name: "requests"
            )
        }
    }

    private func upgrader(_ connection: Int) -> NIOWebSocketServerUpgrader {
        NIOWebSocketServerUpgrader(
            maxFrameSize: 1 << 20,
            shouldUpgrade: { channel, head in
                // A refusal is left in place for the request's handler, which gets the request then.
                let isAccepted = self.state.withLock { state in
                    guard let next = state.upgrades.first else { return true }
                    guard next == nil else { return false }
                    state.upgrades.removeFirst()
                    return true
                }
                guard isAccepted else { return channel.eventLoop.makeSucceededFuture(nil) }
                self.record(head, body: Data(), connection: connection)
                return channel.eventLoop.makeSucceededFuture(HTTPHeaders([("Sec-WebSocket-Protocol", "ari")]))
            },
            upgradePipelineHandler: { channel, _ in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        FakeWebSocketHandler(server: self, connection: connection)
                    )
                    self.state.withLock { state in
                        state.webSockets[connection] = channel
                        state.webSocketCount += 1
                    }
                }
            }
        )
    }

    @discardableResult
    func record(_ head: HTTPRequestHead, body: Data, connection: Int) -> RecordedRequest {
        let headers = Dictionary(head.headers.map { ($0.name.lowercased(), $0.value) }) { $0 + "," + $1 }
        let request = RecordedRequest(
            method: head.method.rawValue,
            target: head.uri,
            headers: headers,
            body: body,
            connection: connection
        )
        state.withLock { $0.requests.append(request) }
        return request
    }

    /// The script's decision about a request.
    func decide(_ request: RecordedRequest) async -> FakeAnswer {
        let (answer, handler) = state.withLock { state -> (FakeAnswer?, FakeServerState.Handler?) in
            if request.header("upgrade") != nil, let refusal = state.upgrades.first {
                state.upgrades.removeFirst()
                return (refusal, nil)
            }
            return state.route(request)
        }
        if let answer { return answer }
        if let handler { return await handler(request) }
        if request.matches("POST", "/events/user/{}") { sendUserEvent(request) }
        return FakeDefaults.answer(request)
    }
}
