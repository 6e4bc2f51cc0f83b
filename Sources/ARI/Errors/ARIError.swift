/// Why an ARI operation failed.
public struct ARIError: Error, Sendable, CustomStringConvertible {
    /// What went wrong; more may be added. Compare with the constants.
    public struct Code: Sendable, Hashable {
        /// A short word out of a small set, fit for a metric's label.
        public let label: String

        /// 400: a parameter is missing or wrong. For bridges also: the channel does not exist.
        public static let badRequest = Code(label: "bad_request")
        /// 401 or 403: the credentials are refused, or they may only read.
        public static let refused = Code(label: "refused")
        /// 404: the channel, bridge, playback … does not exist (any more).
        public static let notFound = Code(label: "not_found")
        /// 409: not in Stasis, or the id is taken. About ids it is not proof: ask for the resource itself.
        public static let conflict = Code(label: "conflict")
        /// 412: the resource is in the wrong state, such as a play on a channel that is down.
        public static let preconditionFailed = Code(label: "precondition_failed")
        /// 422: understood but impossible, such as adding a channel that is not in Stasis to a bridge.
        public static let unprocessable = Code(label: "unprocessable")
        /// 503: Asterisk is starting.
        public static let unavailable = Code(label: "unavailable")
        /// Another 5xx, such as 500 "Allocation failed" for an endpoint that does not exist.
        public static let serverError = Code(label: "server_error")
        /// Another status that is not a success.
        public static let unexpectedStatus = Code(label: "unexpected_status")
        /// The answer is not what the operation promises.
        public static let badResponse = Code(label: "bad_response")
        /// The arguments cannot be sent: an empty id, a list item with a comma, …
        public static let invalidArgument = Code(label: "invalid_argument")
        public static let timeout = Code(label: "timeout")
        /// No connection could be made.
        public static let connectFailed = Code(label: "connect_failed")
        /// The connection closed without a complete answer. Asterisk closes new connections so while there are as many
        /// as its `sessionlimit` (``ARIConfiguration/Requests/sessionLimit``).
        public static let emptyReply = Code(label: "empty_reply")
        public static let cancelled = Code(label: "cancelled")
        public static let tooManyWaiting = Code(label: "too_many_waiting")
        public static let tls = Code(label: "tls")
        /// The client has been shut down.
        public static let shutDown = Code(label: "shut_down")
        /// Asterisk said 409 and knows no such channel: the code is left over from another request, and the reason for
        /// this one's failure is unknown. Nothing was made.
        public static let staleConflict = Code(label: "stale_conflict")
        /// The channel was made and has ended before its answer came.
        public static let ended = Code(label: "ended")
        /// The operation goes over HTTP only, and no address for HTTP is configured.
        public static let noTransport = Code(label: "no_transport")
        /// It would go in plain text to another host, which ``ARIConfiguration/allowsPlainText`` does not allow.
        public static let plainTextRefused = Code(label: "plain_text_refused")
        public static let other = Code(label: "other")
    }

    public let code: Code
    /// The HTTP status, if there was an answer.
    public let status: Int?
    /// Asterisk's own words, or ours where there was no answer; of a long text the beginning.
    public let message: String
    /// The operation's name, such as `channels.answer`.
    public let operation: String
    /// The path parameters, such as `["channelId": "1763.12"]`.
    public let ids: [String: String]
    /// `false` if Asterisk certainly has not seen the request.
    public let mayHaveBeenSent: Bool

    public init(
        _ code: Code,
        status: Int? = nil,
        message: String,
        operation: String,
        ids: [String: String] = [:],
        mayHaveBeenSent: Bool = true
    ) {
        self.code = code
        self.status = status
        self.message = ShownText.bounded(message)
        self.operation = operation
        self.ids = ids
        self.mayHaveBeenSent = mayHaveBeenSent
    }

    public var isNotFound: Bool { code == .notFound }
    public var isConflict: Bool { code == .conflict }
    public var isRefused: Bool { code == .refused }
    public var isTimeout: Bool { code == .timeout }
    public var isCancelled: Bool { code == .cancelled }

    /// Whether the thing is gone or out of our hands: 404, or 409 for a channel that has left Stasis.
    public var isGone: Bool { isNotFound || isConflict }

    /// Whether Asterisk could not be reached or did not answer, as opposed to having said no.
    public var isUnreachable: Bool {
        [.timeout, .connectFailed, .emptyReply, .unavailable, .tls].contains(code)
    }

    /// A short word out of a small set, fit for a metric's label.
    public var label: String { code.label }

    public var description: String {
        let named = ids.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        let shownStatus = status.map { " \($0)" } ?? ""
        return "\(operation)\(named.isEmpty ? "" : " " + named): \(code.label)\(shownStatus): \(message)"
    }
}
