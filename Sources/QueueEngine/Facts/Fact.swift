/// What has been decided. Facts are stored before the acts that follow from them are performed, and are the only source
/// of the state, of reports and of logs.
///
/// Settings are large and seldom change: their cases are indirect, so that the others need not be as large.
public enum Fact: Hashable, Codable, Sendable {
    indirect case tenantChanged(TenantSettings)
    indirect case queueChanged(QueueName, QueueSettings)
    case queueRemoved(QueueName)
    indirect case agentChanged(AgentName, AgentSettings)
    case agentRemoved(AgentName)

    case joined(PlaceID, queue: QueueName, channel: ChannelID, displayedNumber: PhoneNumber?)
    /// The caller hung up while waiting.
    case abandoned(PlaceID)
    /// The caller has confirmed a number; from here on the promise holds.
    case callbackRequested(PlaceID, PhoneNumber, expiresAt: Instant)
    /// The caller asked for a callback that another place already holds; this place ends, the other stays.
    case callbackAlreadyPending(PlaceID, heldBy: PlaceID)
    /// The call in which the callback was requested has ended.
    case requestCallEnded(PlaceID)
    /// The call in which the callback was requested could not be hung up in time. The callback is made all the same,
    /// and the caller is hung up again until gone.
    case requestCallGivenUp(PlaceID)

    /// An agent is reserved for the place and rung.
    case agentRung(PlaceID, AgentName, leg: ChannelID, bridge: BridgeID)
    /// The agent answered and is told about the callback.
    case agentAnswered(PlaceID)
    /// The agent is free of the place before a customer was dialled; the place goes on waiting (unless another fact
    /// ends it).
    case agentReleased(PlaceID, AgentName, ReleaseReason, restUntil: Instant?)
    /// The customer is dialled.
    case attemptStarted(PlaceID, attempt: Int, leg: ChannelID)
    /// The customer was not reached.
    case attemptFailed(PlaceID, attempt: Int, AttemptOutcome, retryAt: Instant)
    /// Agent and caller, or customer, are both up and about to be joined.
    case joining(PlaceID, channel: ChannelID)
    /// They can hear each other.
    case connected(PlaceID)
    /// They have talked, and the place has ended.
    case serviceEnded(PlaceID, endedBy: Party, restUntil: Instant?)
    /// A caller whom we were hanging up is gone.
    case departed(ChannelID)
    case callbackEnded(PlaceID, CallbackEnd)
    /// The callback is made from another Asterisk, since its own is no longer one of ours.
    case callbackMoved(PlaceID, to: NodeName)
    /// After an attended transfer another channel has the part that one had in the place: the caller's, the agent's leg
    /// or the customer's. The number is the new caller's.
    indirect case channelReplaced(PlaceID, ChannelID, by: ChannelID, displayedNumber: PhoneNumber?)

    /// The agent's leg is gone after the service.
    case agentLeft(AgentName)
    /// The agent's rest is over.
    case agentRested(AgentName)
}

/// Why an agent was released before a customer was dialled.
public enum ReleaseReason: String, Hashable, Codable, Sendable {
    case noAnswer
    case busy
    case unreachable
    /// The agent answered and hung up before a caller or customer was joined.
    case hungUp
    /// The place ended: the caller hung up, or the callback was cancelled or refused.
    case placeEnded
    /// Asterisk could not join the two.
    case fault

    /// Whether the agent missed a ring that was meant for them. Their leg is gone then, too.
    var isMiss: Bool {
        switch self {
        case .noAnswer, .busy, .unreachable, .hungUp: true
        case .placeEnded, .fault: false
        }
    }
}

/// How an attempt failed.
public enum AttemptOutcome: String, Hashable, Codable, Sendable {
    case busy
    case noAnswer
    /// The number cannot be reached, or the leg vanished while it rang.
    case unreachable
    /// The agent hung up before the customer was joined.
    case agentHungUp
    /// The customer answered and hung up before the agent was joined.
    case customerHungUp
    /// An administrator cancelled the callback.
    case cancelled
    /// Asterisk could not dial, or could not join the two.
    case fault
}

/// Who ended a conversation.
public enum Party: String, Hashable, Codable, Sendable {
    case agent
    /// The caller, or the customer who was called back.
    case customer
}

/// A fact with its place in the tenant's history.
public struct RecordedFact: Hashable, Codable, Sendable {
    /// 1, 2, 3 … within the tenant, without gaps.
    public let sequence: Int64
    public let at: Instant
    public let fact: Fact

    public init(sequence: Int64, at: Instant, fact: Fact) {
        self.sequence = sequence
        self.at = at
        self.fact = fact
    }
}
