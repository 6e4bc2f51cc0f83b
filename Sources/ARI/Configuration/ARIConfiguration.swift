import CurlHTTP

/// A text that no log, error or dump shows. Used for ARI's password.
public typealias Secret = CurlHTTP.Secret

/// Where an Asterisk is, who we are to it, and every bound and time of the client.
///
/// A number out of its range is named by ``problems`` and cut to it: times for waiting are from 10 ms to 10 minutes,
/// pauses up to a day, and no bound can be lifted altogether.
public struct ARIConfiguration: Sendable {
    /// ARI's root, without a slash at the end, such as `http://127.0.0.1:8088/ari`.
    public var baseURL: String
    public var username: String
    public var password: Secret
    /// The name of the Stasis application.
    public var application: String
    /// A PEM file of the authorities to trust instead of the system's, for `https` and `wss`.
    public var caFile: String?
    /// Lets `http` and `ws` go to another host than this one, with the password for all on the way to read.
    public var allowsPlainText = false

    public var requests = Requests()
    public var events = Events()
    public var reconnect = Reconnect()

    public init(baseURL: String, username: String, password: Secret, application: String) {
        self.baseURL = baseURL
        self.username = username
        self.password = password
        self.application = application
    }

    /// Which way short requests go, those that Asterisk answers at once and with little.
    public enum OverWebSocket: Sendable, Hashable {
        /// All requests go over HTTP.
        case never
        /// They go over the event websocket where Asterisk's version and filter let them, else over HTTP.
        case automatic
    }

    /// Requests: over HTTP, and over the event websocket where that is asked for.
    public struct Requests: Sendable {
        /// Connections open at once; Asterisk's `sessionlimit` counts them all, the event websocket too.
        public var maximumConnections = 8
        /// What `sessionlimit` in Asterisk's `http.conf` says, 100 if nothing. ARI cannot be asked for it. The pool is
        /// cut to stay below.
        public var sessionLimit = 100
        /// Connections that operations which may block must leave free.
        public var reservedConnections = 2
        /// Requests waiting for a connection; beyond, ``ARIError/Code/tooManyWaiting``. Room for one for each of the
        /// callers that one Asterisk can hold, since a start has something to say to all of them at once.
        public var maximumWaiting = 16_384
        public var connectTimeoutMilliseconds = 2000
        public var timeoutMilliseconds = 5000
        /// For operations which may block behind a playing prompt, such as `bridges.addChannel`.
        public var blockingTimeoutMilliseconds = 30_000
        public var maximumResponseBytes = 16 << 20
        /// Over the websocket Asterisk performs one request after another, so HTTP is quicker for many at a time.
        public var overWebSocket = OverWebSocket.never
        /// Requests without an answer on the websocket; more go over HTTP.
        public var maximumOutstandingOverWebSocket = 256
        /// How long to wait for an answer on the websocket before HTTP is tried, where that cannot do a thing twice.
        public var webSocketPatienceMilliseconds = 1000
        /// For how long HTTP alone is used after an answer on the websocket did not come.
        public var webSocketPauseMilliseconds = 30_000
    }

    /// The event websocket.
    public struct Events: Sendable {
        /// From the attempt to connect to the answered upgrade.
        public var handshakeTimeoutMilliseconds = 5000
        /// Asterisk never pings, so we do.
        public var pingIntervalMilliseconds = 5000
        /// Silence, pongs included, after which the peer counts as dead. At least twice the ping interval.
        public var deadPeerMilliseconds = 15_000
        /// Larger messages end the connection.
        public var maximumMessageBytes = 1 << 20
        /// Events that may wait for the consumer. Beyond, the connection is dropped and made anew.
        public var bufferLimit = 65_536
        /// Bytes of those events, in the same way.
        public var bufferLimitBytes = 64 << 20
        /// Event types that Asterisk is asked not to send, and that are skipped if it does.
        public var filteredTypes: Set<String> = [
            "ChannelVarset", "ChannelDialplan", "ChannelConnectedLine", "ChannelCallerId", "BridgeVideoSourceChanged",
        ]
    }

    /// The time between attempts: doubling from the minimum to the maximum, each shortened at random.
    public struct Reconnect: Sendable {
        public var minimumMilliseconds = 200
        public var maximumMilliseconds = 10_000
        /// The largest part of a delay that chance takes away, from 0 to 1.
        public var jitter = 0.3
        /// Between attempts while Asterisk refuses our credentials.
        public var refusedMilliseconds = 60_000
        /// A connection that lived this long resets the delay to the minimum.
        public var stableMilliseconds = 10_000
    }
}

extension ARIConfiguration {
    var httpClientConfiguration: HTTPClient.Configuration {
        var http = HTTPClient.Configuration()
        http.maximumConnections = poolSize
        http.reservedConnections = requests.reservedConnections
        http.maximumWaiting = requests.maximumWaiting
        http.connectTimeoutMilliseconds = requests.connectTimeoutMilliseconds
        http.timeoutMilliseconds = requests.timeoutMilliseconds
        http.maximumBodyBytes = requests.maximumResponseBytes
        http.username = username
        http.password = password
        http.caFile = caFile
        return http
    }
}
