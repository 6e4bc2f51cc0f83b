/// A bridge and the channels in it.
public struct Bridge: Codable, Sendable, Hashable {
    public var id: String
    /// Such as `mixing` or `holding`.
    public var bridgeType: String
    public var technology: String?
    public var bridgeClass: String?
    public var creator: String?
    public var name: String?
    /// Ids of the channels in it.
    public var channels: [String]
    public var creationtime: String?

    enum CodingKeys: String, CodingKey {
        case id, technology, creator, name, channels, creationtime
        case bridgeType = "bridge_type"
        case bridgeClass = "bridge_class"
    }

    public init(
        id: String,
        bridgeType: String = "mixing",
        technology: String? = nil,
        bridgeClass: String? = nil,
        creator: String? = nil,
        name: String? = nil,
        channels: [String] = [],
        creationtime: String? = nil
    ) {
        self.id = id
        self.bridgeType = bridgeType
        self.technology = technology
        self.bridgeClass = bridgeClass
        self.creator = creator
        self.name = name
        self.channels = channels
        self.creationtime = creationtime
    }
}
