// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A bridge and the channels in it.
public struct Bridge: Codable, Sendable, Hashable {
    public var id: String
    public var bridgeType: BridgeType
    /// Ids of the channels in it.
    public var channels: [String]
    public var technology: String?
    public var bridgeClass: String?
    public var creator: String?
    public var name: String?
    public var videoMode: String?
    public var videoSourceID: String?
    public var creationtime: String?
    public var bridgevars: [String: String]?

    enum CodingKeys: String, CodingKey {
        case id
        case bridgeType = "bridge_type"
        case channels
        case technology
        case bridgeClass = "bridge_class"
        case creator
        case name
        case videoMode = "video_mode"
        case videoSourceID = "video_source_id"
        case creationtime
        case bridgevars
    }

    public init(
        id: String,
        bridgeType: BridgeType = .mixing,
        channels: [String] = [],
        technology: String? = nil,
        bridgeClass: String? = nil,
        creator: String? = nil,
        name: String? = nil,
        videoMode: String? = nil,
        videoSourceID: String? = nil,
        creationtime: String? = nil,
        bridgevars: [String: String]? = nil
    ) {
        self.id = id
        self.bridgeType = bridgeType
        self.channels = channels
        self.technology = technology
        self.bridgeClass = bridgeClass
        self.creator = creator
        self.name = name
        self.videoMode = videoMode
        self.videoSourceID = videoSourceID
        self.creationtime = creationtime
        self.bridgevars = bridgevars
    }

    /// The `bridge_type` that the API describes. Asterisk may add more.
    public struct BridgeType: OpenValue {
        public var rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        public static let mixing: Self = "mixing"
        public static let holding: Self = "holding"
    }
}

extension Bridge: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "id",
        "bridge_type",
        "channels",
        "technology",
        "bridge_class",
        "creator",
        "name",
        "video_mode",
        "video_source_id",
        "creationtime",
        "bridgevars",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        id = try fields.required(0)
        bridgeType = try fields.required(1)
        channels = try fields.required(2)
        technology = try fields.optional(3)
        bridgeClass = try fields.optional(4)
        creator = try fields.optional(5)
        name = try fields.optional(6)
        videoMode = try fields.optional(7)
        videoSourceID = try fields.optional(8)
        creationtime = try fields.optional(9)
        bridgevars = try fields.optional(10)
    }
}

extension Bridge.BridgeType: JSONReadable {}
