/// A channel on one Asterisk: a caller's, named by Asterisk, or a leg's, named by us.
public struct ChannelID: Hashable, Codable, Sendable, CustomStringConvertible {
    public let node: NodeName
    public let id: String

    public init(node: NodeName, id: String) {
        self.node = node
        self.id = id
    }

    public var description: String { "\(node):\(id)" }
}

/// A bridge on one Asterisk; always named by us, never used twice.
public struct BridgeID: Hashable, Codable, Sendable, CustomStringConvertible {
    public let node: NodeName
    public let id: String

    public init(node: NodeName, id: String) {
        self.node = node
        self.id = id
    }

    public var description: String { "\(node):\(id)" }
}

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
