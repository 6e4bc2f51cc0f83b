import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import QueueEngine
import ServiceLifecycle

/// The administration API on a Unix socket.
///
/// ``run()`` returns when its task is cancelled or its service group shuts down gracefully; requests that have begun
/// are answered before that.
public struct AdministrationServer: ServiceLifecycle.Service {
    /// Where it listens and how much it takes.
    public struct Configuration: Sendable {
        public static let maximumSocketPathBytes = ControlSocket.maximumPathLength

        public var socketPath: String
        /// What `GET /v1/status` says.
        public var version: String
        /// Connections beyond wait until one is closed.
        public var maximumConnections = 64
        public var maximumBodyBytes = 64 * 1024
        public var requestTimeout = Duration.seconds(10)
        /// A connection on which nothing happens is closed after this time.
        public var idleTimeout = Duration.seconds(30)

        public init(socketPath: String, version: String) {
            self.socketPath = socketPath
            self.version = version
        }
    }

    private let configuration: Configuration
    private let backend: any AdministrationBackend
    private let logger: Logger
    private let now: @Sendable () -> Instant
    private let onReady: @Sendable () async -> Void

    /// `onReady` is called once, when clients can connect.
    public init(
        configuration: Configuration,
        backend: any AdministrationBackend,
        logger: Logger,
        now: @escaping @Sendable () -> Instant = { .systemNow },
        onReady: @escaping @Sendable () async -> Void = {}
    ) {
        self.configuration = configuration
        self.backend = backend
        self.logger = logger
        self.now = now
        self.onReady = onReady
    }

    /// Serves until it is told to stop. Throws ``ControlSocketError`` when the socket cannot be opened.
    public func run() async throws {
        let socket = ControlSocket(path: configuration.socketPath)
        try socket.prepare()
        let publication = Publication(socket: socket)
        let application = application(boundTo: socket.boundPath) { [logger, onReady] channel in
            do {
                try await publication.publish()
                logger.info("administration API ready", metadata: ["socket": .string(socket.path)])
                await onReady()
            } catch {
                channel.close(promise: nil)
            }
        }
        do {
            try await application.run()
        } catch {
            await publication.withdraw()
            throw await publication.failure ?? error
        }
        await publication.withdraw()
    }

    private func application(
        boundTo path: String,
        onServerRunning: @escaping @Sendable (any Channel) async -> Void
    ) -> some ApplicationProtocol {
        let operations = Operations(backend: backend, version: configuration.version, now: now)
        let limits = Limits(bodyBytes: configuration.maximumBodyBytes, requestTime: configuration.requestTimeout)
        // Hummingbird would tell of the path that it binds, which is not the one that clients use.
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        return Application(
            router: Routes.router(operations, limits: limits, logger: logger),
            server: .http1(
                configuration: .init(
                    idleTimeout: .init(configuration.idleTimeout),
                    httpDecoderConfiguration: .init(maxHeaderFieldSize: 8_192, maxHeaderListSize: 16_384)
                )
            ),
            configuration: .init(
                address: .unixDomainSocket(path: path),
                availableConnectionsDelegate: MaximumAvailableConnections(configuration.maximumConnections)
            ),
            onServerRunning: onServerRunning,
            logger: quiet
        )
    }
}

/// The socket's file while the server runs.
private actor Publication {
    private let socket: ControlSocket
    private var identity: FileIdentity?
    private(set) var failure: ControlSocketError?

    init(socket: ControlSocket) { self.socket = socket }

    func publish() throws(ControlSocketError) {
        do {
            identity = try socket.publish()
        } catch {
            failure = error
            throw error
        }
    }

    func withdraw() {
        if let identity { socket.remove(identity) }
        identity = nil
    }
}
