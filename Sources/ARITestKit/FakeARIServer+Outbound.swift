import NIOCore
import NIOPosix

extension FakeARIServer {
    /// Connects to an `ARIServer` as Asterisk's outbound websocket does, and registers its applications there. From
    /// then on it is one of this fake's websockets: events pushed reach it, requests that come over it are answered by
    /// the script.
    ///
    /// - Parameter isRegistering: whether it tells ApplicationRegistered; not for what was registered before.
    /// - Returns: the status of the answer: 101, or why not; 0 if the connection closed without one.
    @discardableResult
    public func connectOut(_ outbound: FakeOutboundWebSocket, isRegistering: Bool = true) async throws -> Int {
        let connection = state.withLock { state in
            state.connectionCount += 1
            state.applications[state.connectionCount] = outbound.applications.first
            return state.connectionCount
        }
        let (answers, answered) = AsyncStream.makeStream(of: Int.self)
        let channel = try await ClientBootstrap(group: group)
            .channelOption(ChannelOptions.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        OutboundHandshake(self, connection, outbound, isRegistering, answered)
                    )
                }
            }
            .connect(host: "127.0.0.1", port: outbound.port).get()
        state.withLock { $0.connections[connection] = channel }
        channel.closeFuture.whenComplete { _ in
            self.state.withLock { state in
                state.connections[connection] = nil
                state.webSockets[connection] = nil
            }
        }
        for await status in answers { return status }
        return 0
    }
}
