/// A channel as the session last heard of it.
public struct KnownChannel: Sendable, Hashable, Identifiable {
    public var channel: Channel
    /// The bridge that it is in.
    public var bridgeID: String?

    public init(_ channel: Channel, bridgeID: String? = nil) {
        self.channel = channel
        self.bridgeID = bridgeID
    }

    public var id: String { channel.id }
    public var state: Channel.State { channel.state }
}
