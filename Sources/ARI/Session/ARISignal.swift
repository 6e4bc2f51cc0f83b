/// What a session tells its consumer.
public enum ARISignal: Sendable {
    /// The application is registered and its event filter applied. Everything up to the next `disconnected` belongs
    /// to this generation. `resynchronised` follows where the session ``ARISession/resynchronises``: always, but for an
    /// Asterisk that connected to an ``ARIServer`` whose account has no `http`.
    case connected(generation: Int)
    /// What has changed since the consumer was last told. Events of the time between are lost; this stands for them.
    case resynchronised(Resynchronisation)
    case event(ARIEvent)
    /// A message that is not what it should be. It changes nothing else.
    case malformed(MalformedEvent)
    /// The connection that was announced by `connected` is gone, and another one will be tried. The next attempt
    /// waits until this signal has been taken.
    case disconnected(ARIDisconnectReason)
    /// An attempt failed. The next follows by itself after about this time. Told once until it is taken: of several
    /// such signals in a row the consumer gets the last.
    case unreachable(ARIDisconnectReason, attempt: Int, retryInMilliseconds: Int)
    /// Another connection has taken our application's name. The session has ended; this is its last signal.
    case replaced
}

/// A message that could not be understood.
public struct MalformedEvent: Sendable, Hashable {
    /// The event's type, if that much could be read.
    public var type: String?
    /// The beginning of the message; may hold callers' data.
    public var textPrefix: String
    public var error: String
}

/// Why there is no connection.
public struct ARIDisconnectReason: Sendable, Hashable, CustomStringConvertible {
    /// More may be added. Compare with the constants.
    public struct Code: Sendable, Hashable {
        /// A short word out of a small set, fit for a metric's label.
        public let label: String

        /// No TCP or TLS connection.
        public static let connectFailed = Code(label: "connect_failed")
        /// The upgrade was not answered in time.
        public static let handshakeTimeout = Code(label: "handshake_timeout")
        /// 401 or 403: wrong credentials.
        public static let refused = Code(label: "refused")
        /// 503: Asterisk is starting.
        public static let unavailable = Code(label: "unavailable")
        /// Another answer to the upgrade than 101.
        public static let upgradeFailed = Code(label: "upgrade_failed")
        /// The TLS handshake or the check of the certificate failed.
        public static let tls = Code(label: "tls")
        /// It would be plain text to another host, which ``ARIConfiguration/allowsPlainText`` does not allow.
        public static let plainTextRefused = Code(label: "plain_text_refused")
        /// The event filter or the subscriptions could not be applied, or Asterisk did not say what it has.
        public static let setupFailed = Code(label: "setup_failed")
        /// Asterisk closed the connection, or it broke.
        public static let closed = Code(label: "closed")
        /// Asterisk was silent for too long, pongs included.
        public static let deadPeer = Code(label: "dead_peer")
        /// What came breaks the rules of the websocket protocol.
        public static let protocolViolation = Code(label: "protocol_violation")
        /// A message over the limit.
        public static let messageTooLarge = Code(label: "message_too_large")
        /// More events than the buffer holds. Those that waited are discarded.
        public static let overflow = Code(label: "overflow")
        /// A newer connection of the same account is for the same applications.
        public static let superseded = Code(label: "superseded")
        /// The session was stopped.
        public static let stopped = Code(label: "stopped")
    }

    public var code: Code
    /// One line for people. Holds no credentials.
    public var message: String

    public init(_ code: Code, _ message: String = "") {
        self.code = code
        self.message = message
    }

    public var description: String { message.isEmpty ? code.label : "\(code.label): \(message)" }
}
