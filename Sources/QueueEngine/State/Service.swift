/// An agent reserved for a place.
public struct Service: Hashable, Codable, Sendable {
    struct Contents: Hashable, Codable, Sendable {
        let agent: AgentName
        var agentLeg: ChannelID
        let bridge: BridgeID
        var stage: Stage
    }

    private var contents: Shared<Contents>

    init(agent: AgentName, agentLeg: ChannelID, bridge: BridgeID, stage: Stage) {
        contents = Shared(Contents(agent: agent, agentLeg: agentLeg, bridge: bridge, stage: stage))
    }

    /// Makes one change of several properties, in place where nobody else holds a copy.
    mutating func change(_ edit: (inout Contents) -> Void) { contents.change(edit) }

    public init(from decoder: any Decoder) throws { contents = try Shared(from: decoder) }
    public func encode(to encoder: any Encoder) throws { try contents.encode(to: encoder) }

    public var agent: AgentName { contents.value.agent }
    public var agentLeg: ChannelID { contents.value.agentLeg }
    public var bridge: BridgeID { contents.value.bridge }

    public internal(set) var stage: Stage {
        get { contents.value.stage }
        set { contents.change { $0.stage = newValue } }
    }

    /// - `ringing`: the agent's phone rings. May turn into `announcing` (callback) or `joining` (live), or end.
    /// - `announcing`: the agent hears which callback this is. May turn into `dialling`, or end.
    /// - `dialling`: the customer is being dialled. May turn into `joining`, or end.
    /// - `joining`: both legs are up. May turn into `connected`, or end.
    /// - `connected`: they talk. Ends when either hangs up.
    public enum Stage: Hashable, Codable, Sendable {
        case ringing(since: Instant)
        case announcing
        case dialling(customerLeg: ChannelID, since: Instant)
        case joining(customer: ChannelID)
        case connected(customer: ChannelID, since: Instant)
    }

    /// Another channel has taken the part of one.
    mutating func replace(_ old: ChannelID, by new: ChannelID) {
        change { service in
            if service.agentLeg == old { service.agentLeg = new }
            service.stage =
                switch service.stage {
                case .joining(old): .joining(customer: new)
                case .connected(old, let since): .connected(customer: new, since: since)
                case let stage: stage
                }
        }
    }

    /// The caller's or customer's channel, once this service has one.
    public var customerChannel: ChannelID? {
        switch stage {
        case .ringing, .announcing: nil
        case .dialling(let leg, _): leg
        case .joining(let channel), .connected(let channel, _): channel
        }
    }

    public var isConnected: Bool {
        if case .connected = stage { true } else { false }
    }
}
