/// A playback on one channel; always named by us, never used twice (ARI takes a duplicate without a word).
public struct PlaybackID: Hashable, Codable, Sendable, CustomStringConvertible {
    public let channel: ChannelID
    public let id: String

    public init(channel: ChannelID, id: String) {
        self.channel = channel
        self.id = id
    }

    public var description: String { id }

    /// Of the sounds of one channel, hardly more than one is spoken of at a time.
    public func hash(into hasher: inout Hasher) { hasher.combine(channel) }

    public func _rawHashValue(seed: Int) -> Int { channel._rawHashValue(seed: seed) }
}
