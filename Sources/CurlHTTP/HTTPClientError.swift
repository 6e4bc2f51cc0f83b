/// Why a request got no response. A response of any status is not an error here.
public struct HTTPClientError: Error, Sendable, CustomStringConvertible {
    /// What went wrong; more may be added. Compare with the constants.
    public struct Code: Sendable, Hashable {
        /// A short word out of a small set, fit for a metric's label.
        public let label: String

        /// The request's time ran out, while waiting, connecting or receiving.
        public static let timeout = Code(label: "timeout")
        /// No connection, for a reason other than the ones named below: host unknown, unreachable, …
        public static let connectFailed = Code(label: "connect_failed")
        /// Nobody listens at the address or on the socket.
        public static let connectionRefused = Code(label: "connection_refused")
        /// The Unix socket's path does not exist.
        public static let socketMissing = Code(label: "socket_missing")
        /// The Unix socket may not be opened by this user.
        public static let permissionDenied = Code(label: "permission_denied")
        /// The server closed the connection instead of answering, or before the answer was complete.
        public static let emptyReply = Code(label: "empty_reply")
        /// The calling task was cancelled.
        public static let cancelled = Code(label: "cancelled")
        /// The response is larger than ``HTTPClient/Configuration/maximumBodyBytes``.
        public static let bodyTooLarge = Code(label: "body_too_large")
        /// The waiting list is full. Nothing was sent.
        public static let tooManyWaiting = Code(label: "too_many_waiting")
        /// The TLS handshake or the check of the certificate failed.
        public static let tls = Code(label: "tls")
        /// The request cannot be sent as it is: bad URL, line break in a header, …
        public static let invalidRequest = Code(label: "invalid_request")
        /// The client has been shut down.
        public static let shutDown = Code(label: "shut_down")
        public static let other = Code(label: "other")
    }

    public let code: Code
    /// One line for people. Holds no credentials and no URL.
    public let message: String
    /// `false` if the server certainly has not seen the request.
    public let mayHaveBeenSent: Bool

    public init(_ code: Code, _ message: String, mayHaveBeenSent: Bool = false) {
        self.code = code
        self.message = message
        self.mayHaveBeenSent = mayHaveBeenSent
    }

    public var description: String { "\(code.label): \(message)" }
}
