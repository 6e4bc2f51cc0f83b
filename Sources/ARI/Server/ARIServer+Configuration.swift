extension ARIServer {
    /// Where to listen, who may connect, and every bound and time.
    public struct Configuration: Sendable {
        /// An address of this machine, such as `127.0.0.1` or `::`.
        public var address = "127.0.0.1"
        /// 0 for one that the system chooses.
        public var port: Int
        public var security: Security
        /// Who may connect; at least one.
        public var accounts: [Account]
        /// Connections at once, those that are not websockets yet included; more are closed without a word.
        public var maximumConnections = 64
        /// Times and bounds of each connection; `handshakeTimeoutMilliseconds` is from the first byte, TLS included.
        public var events = ARIConfiguration.Events()

        public init(port: Int, security: Security, accounts: [Account]) {
            self.port = port
            self.security = security
            self.accounts = accounts
        }
    }

    /// How what is sent is kept from others.
    public enum Security: Sendable, Hashable {
        /// TLS with a certificate (its chain) and its key, both PEM files.
        case tls(certificateFile: String, keyFile: String)
        /// None: passwords and calls' data are for all on the way to read. For loopback and closed networks.
        case plainText
    }

    /// One who may connect: a section of `type=websocket_client` in Asterisk's `websocket_client.conf`.
    public struct Account: Sendable {
        /// `username` there; without a colon.
        public var username: String
        /// `password` there.
        public var password: Secret
        /// The path of `uri` there, such as `/pbx1`.
        public var path: String
        /// How to reach this Asterisk over HTTP, for lists and for operations that may block; its `application` is not
        /// used. Without it those fail with ``ARIError/Code/noTransport``, no event filter is applied, and nothing
        /// outlives a connection: no subscription is made again, no ``ARISignal/resynchronised(_:)`` is told, and waits
        /// end with it.
        public var http: ARIConfiguration?
        /// Bounds and times of requests where there is no `http`.
        public var requests = ARIConfiguration.Requests()

        public init(username: String, password: Secret, path: String = "/", http: ARIConfiguration? = nil) {
            self.username = username
            self.password = password
            self.path = path
            self.http = http
        }
    }

    /// What has happened since the start.
    public struct Counters: Sendable, Hashable {
        /// Websockets that were accepted.
        public var accepted = 0
        /// Upgrades that were refused: 401 or 404.
        public var refused = 0
        /// Accepted ones that were dropped, as too many sessions were waiting to be taken.
        public var overflows = 0
    }
}

/// Why a server cannot listen.
public struct ARIServerError: Error, Sendable, CustomStringConvertible {
    /// What and where, with the field to change.
    public let description: String
}
