import ARI
import CurlHTTP
import Foundation
import Locking
import NIOCore
import NIOPosix

/// A server that speaks HTTP and websocket over a real socket, as Asterisk's ARI does, and does as the test says.
///
/// Without a script every operation succeeds; see ``FakeARIServer/answer(_:_:with:)``.
public final class FakeARIServer: Sendable {
    /// Where to listen.
    public enum Address: Sendable {
        /// 127.0.0.1, on a port that the system chooses, or on this one.
        case loopback(port: Int = 0)
        case unixSocket(String)
    }

    /// The port in use; 0 on a Unix socket.
    public let port: Int
    let state = Locked(FakeServerState())
    private let group: MultiThreadedEventLoopGroup
    private let listener: Locked<(any NIOCore.Channel)?>

    /// Starts to listen.
    public static func start(on address: Address = .loopback()) async throws -> FakeARIServer {
        let pending = Locked<FakeARIServer?>(nil)
        // One thread per server: a flood in one test must not delay another's pongs, and a request that is answered
        // after an upgrade finds the websocket ready to be pushed to.
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(ChannelOptions.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                guard let server = pending.withLock({ $0 }) else { return channel.close() }
                return server.configure(channel)
            }
            // Nothing is accepted before the server that answers exists.
            .serverChannelOption(ChannelOptions.autoRead, value: false)
        let channel: any NIOCore.Channel
        switch address {
        case .loopback(let port): channel = try await bootstrap.bind(host: "127.0.0.1", port: port).get()
        case .unixSocket(let path): channel = try await bootstrap.bind(unixDomainSocketPath: path).get()
        }
        let server = FakeARIServer(channel, group)
        pending.withLock { $0 = server }
        try await channel.setOption(ChannelOptions.autoRead, value: true).get()
        return server
    }

    private init(_ channel: any NIOCore.Channel, _ group: MultiThreadedEventLoopGroup) {
        self.group = group
        port = channel.localAddress?.port ?? 0
        listener = Locked(channel)
    }

    /// ARI's root on this server.
    public var baseURL: String { "http://127.0.0.1:\(port)/ari" }

    /// A client's configuration for this server, with times that suit tests.
    public func configuration(application: String = "callbackd") -> ARIConfiguration {
        var configuration = ARIConfiguration(
            baseURL: baseURL,
            username: "callbackd",
            password: Secret("secret"),
            application: application
        )
        configuration.reconnect.minimumMilliseconds = 10
        configuration.reconnect.maximumMilliseconds = 50
        configuration.reconnect.refusedMilliseconds = 20
        return configuration
    }

    /// Stops listening and closes every connection. Call it at the end: the server's thread ends with it.
    public func stop() async {
        let channel = listener.withLock { listener in
            defer { listener = nil }
            return listener
        }
        try? await channel?.close().get()
        for connection in state.withLock({ Array($0.connections.values) }) {
            try? await connection.close().get()
        }
        if channel != nil { try? await group.shutdownGracefully() }
    }
}
