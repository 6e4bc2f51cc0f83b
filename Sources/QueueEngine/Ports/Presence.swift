/// What an Asterisk has at one moment, as far as it concerns a tenant: its channels and its bridges.
public struct Presence: Hashable, Sendable {
    public enum ChannelState: Hashable, Sendable {
        case up
        /// Not answered yet, whether it rings or not.
        case unanswered
        /// Made, and as far as anybody knows never dialled.
        case undialled
    }

    public let node: NodeName
    /// Every channel by its id, callers' and legs' alike; those of others do no harm.
    public let channels: [String: ChannelState]
    /// Every bridge by its id, with the ids of the channels in it.
    public let bridges: [String: Set<String>]

    public init(node: NodeName, channels: [String: ChannelState], bridges: [String: Set<String>]) {
        self.node = node
        self.channels = channels
        self.bridges = bridges
    }
}
