/// A playback on one channel; always named by us, never used twice (ARI takes a duplicate without a word).
public struct PlaybackID: Hashable, Codable, Sendable, CustomStringConvertible {
    public let channel: ChannelID
    public let id: String

    public init(channel: ChannelID, id: String) {
        self.channel = channel
        self.id = id
    }

    public var description: String { id }
}
