/// An agent to be rung.
public struct AgentDial: Hashable, Sendable {
    public let leg: ChannelID
    /// As the dialplan's `Dial()` would write it: `PJSIP/alice`.
    public let endpoint: String
    /// What the agent's phone shows: the caller's or customer's number, and the queue.
    public let callerNumber: PhoneNumber?
    public let queue: QueueName
    public let ring: Seconds

    public init(leg: ChannelID, endpoint: String, callerNumber: PhoneNumber?, queue: QueueName, ring: Seconds) {
        self.leg = leg
        self.endpoint = endpoint
        self.callerNumber = callerNumber
        self.queue = queue
        self.ring = ring
    }
}

/// A customer to be dialled through the tenant's outbound context.
public struct CustomerDial: Hashable, Sendable {
    public let leg: ChannelID
    /// The agent who waits; the customer's leg takes its sound format, so that nothing needs to be transcoded.
    public let agentLeg: ChannelID
    /// Digits, `*` and `#` only.
    public let dialString: String
    public let context: String
    /// What the customer's phone shows; nil: whatever the trunk shows.
    public let callerNumber: PhoneNumber?
    public let ring: Seconds

    public init(
        leg: ChannelID,
        agentLeg: ChannelID,
        dialString: String,
        context: String,
        callerNumber: PhoneNumber?,
        ring: Seconds
    ) {
        self.leg = leg
        self.agentLeg = agentLeg
        self.dialString = dialString
        self.context = context
        self.callerNumber = callerNumber
        self.ring = ring
    }
}
