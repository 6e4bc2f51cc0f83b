import ARI

/// One step of a ``Trace``: exactly one of `request`, `answer`, `event` and `act` is there.
public struct TraceStep: Codable, Sendable, Hashable {
    /// Milliseconds since the trace began.
    public var at: Int
    public var request: Request?
    public var answer: Answer?
    /// The whole event, as Asterisk sent it but for what ``TraceRecorder`` makes anonymous.
    public var event: JSONValue?
    /// What somebody at a phone did, in the scene's own words.
    public var act: String?

    /// What the application asked for.
    public struct Request: Codable, Sendable, Hashable {
        /// Counted from 1; its answer has the same.
        public var number: Int
        public var method: String
        /// Below ARI's root.
        public var path: String
        public var query: [String: String]?
        public var body: JSONValue?
    }

    /// What Asterisk answered.
    public struct Answer: Codable, Sendable, Hashable {
        /// The request's number.
        public var to: Int
        public var status: Int
        public var body: JSONValue?
    }

    init(at: Int, request: Request? = nil, answer: Answer? = nil, event: JSONValue? = nil, act: String? = nil) {
        self.at = at
        self.request = request
        self.answer = answer
        self.event = event
        self.act = act
    }

    /// Something that the application or a person does: what follows may be because of it.
    var isCause: Bool { request != nil || act != nil }
}
