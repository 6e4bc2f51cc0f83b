/// What can happen to a tenant.
public enum Input: Sendable {
    /// The process has loaded the state. The first input of an engine, and given once.
    case started
    /// These are the Asterisks of this process, at least one; given once, after ``started``. What was on others is
    /// gone, and their callbacks are made from these.
    case nodesConfigured(Set<NodeName>)
    /// The Asterisk can be reached (again), and this is what it has. Differences to what the engine expects are taken
    /// as the inputs that were missed.
    case reconciled(Presence)
    /// The Asterisk is out of reach: nothing is dialled, and timers of its legs wait for reconciliation.
    case nodeDisconnected(NodeName)

    case callArrived(ChannelID, queue: QueueName, callerNumber: String?)
    case digitPressed(ChannelID, Digit)
    case playbackEnded(PlaybackID)
    case channelEnded(ChannelID)
    /// After an attended transfer another channel is where one was: a caller's, or a leg's. Its own end is not told.
    indirect case channelReplaced(ChannelID, by: ChannelID, callerNumber: String?)
    case legAnswered(ChannelID)
    case legFailed(ChannelID, LegFailure)
    /// Both channels are in the bridge.
    case joined(BridgeID)
    case joinFailed(BridgeID)

    case timerFired(TimerID)
    indirect case command(RequestID, Command)
}

/// How a leg failed before it was answered.
public enum LegFailure: String, Hashable, Sendable {
    case busy
    case noAnswer
    case unreachable
    case fault
}

/// A timer of the engine. Arming one that is armed moves it.
public enum TimerID: Hashable, Sendable {
    case offer(PlaceID)
    case silence(PlaceID)
    /// A playback that never says its end.
    case playback(PlaybackID)
    /// A channel that never says its end after it was hung up.
    case hangUp(ChannelID)
    case retry(PlaceID)
    case expiry(PlaceID)
    /// A leg that neither answers nor fails, or an agent's that is not joined.
    case leg(ChannelID)
    case rest(AgentName)

    public func _rawHashValue(seed: Int) -> Int {
        switch self {
        case .offer(let place): place._rawHashValue(seed: seed)
        case .silence(let place): place._rawHashValue(seed: seed &+ 1)
        case .retry(let place): place._rawHashValue(seed: seed &+ 2)
        case .expiry(let place): place._rawHashValue(seed: seed &+ 3)
        case .playback(let playback): playback._rawHashValue(seed: seed)
        case .hangUp(let channel): channel._rawHashValue(seed: seed &+ 1)
        case .leg(let leg): leg._rawHashValue(seed: seed &+ 2)
        case .rest(let agent): agent._rawHashValue(seed: seed)
        }
    }
}

/// A command's number, by which its reply is told apart.
public struct RequestID: Hashable, Sendable {
    public let number: UInt64
    public init(_ number: UInt64) { self.number = number }
}

/// What administrators can ask for.
public enum Command: Hashable, Sendable {
    case changeTenant(TenantSettings)
    case createQueue(QueueName, QueueSettings)
    case changeQueue(QueueName, QueueSettings)
    case removeQueue(QueueName)
    case changeRule(QueueName, RuleChange)
    case createAgent(AgentName, AgentSettings)
    case changeAgent(AgentName, AgentSettings)
    case pauseAgent(AgentName, Bool)
    case removeAgent(AgentName)
    case cancelCallback(PlaceID)
}

/// Why a command was refused; nothing has changed.
public enum CommandRefusal: Error, Hashable, Sendable {
    case invalid(SettingsProblem)
    case unknownQueue(QueueName)
    case unknownAgent(AgentName)
    case unknownCallback(PlaceID)
    case queueExists(QueueName)
    case agentExists(AgentName)
    /// The queue still has places.
    case queueInUse(QueueName, places: Int)
    /// The agent is in a call.
    case agentInCall(AgentName)
    /// The customer is already talking to an agent.
    case callbackConnected(PlaceID)
    /// A tenant has at most this many of what was to be created.
    case tooMany(String, limit: Int)
}
