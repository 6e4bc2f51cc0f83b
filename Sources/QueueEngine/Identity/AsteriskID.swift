/// The id of something on one Asterisk, by the name of the node and the id that it has there.
///
/// `Subject` keeps the id of one kind of thing from being taken for another's. An id is made once and then copied and
/// looked up many times: copies share what it says, and its hash is counted once.
public struct AsteriskID<Subject>: Sendable {
    private let identity: Identity

    public init(node: NodeName, id: String) { identity = Identity(node: node, id: id) }

    public var node: NodeName { identity.node }
    public var id: String { identity.id }
}

extension AsteriskID: Hashable {
    public static func == (left: Self, right: Self) -> Bool { left.identity.isSame(as: right.identity) }

    public func hash(into hasher: inout Hasher) { hasher.combine(identity.hash) }

    public func _rawHashValue(seed: Int) -> Int { Scrambler.mix(identity.hash, seed: seed) }
}

extension AsteriskID: CustomStringConvertible {
    public var description: String { "\(node):\(id)" }
}

extension AsteriskID: Codable {
    private enum CodingKeys: String, CodingKey {
        case node, id
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            node: try container.decode(NodeName.self, forKey: .node),
            id: try container.decode(String.self, forKey: .id)
        )
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(node, forKey: .node)
        try container.encode(id, forKey: .id)
    }
}

/// What the copies of an id share.
private final class Identity: Sendable {
    let node: NodeName
    let id: String
    let hash: Int

    init(node: NodeName, id: String) {
        self.node = node
        self.id = id
        // The same id on two nodes is rare, and then only costs a comparison.
        hash = id.hashValue
    }

    func isSame(as other: Identity) -> Bool {
        self === other || (hash == other.hash && id == other.id && node == other.node)
    }
}

/// The subjects that have ids.
public enum IDOf {
    public enum Channel {}
    public enum Bridge {}
}

/// A channel on one Asterisk: a caller's, named by Asterisk, or a leg's, named by us.
public typealias ChannelID = AsteriskID<IDOf.Channel>
/// A bridge on one Asterisk; always named by us, never used twice.
public typealias BridgeID = AsteriskID<IDOf.Bridge>
