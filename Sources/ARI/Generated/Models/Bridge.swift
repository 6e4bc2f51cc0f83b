// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A bridge and the channels in it.
public struct Bridge: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var id: String {
        get { content.required(0) { $0.id } }
        set { content.change { $0.id = newValue } }
    }

    public var bridgeType: BridgeType {
        get { content.required(1) { $0.bridgeType } }
        set { content.change { $0.bridgeType = newValue } }
    }

    /// Ids of the channels in it.
    public var channels: [String] {
        get { content.required(2) { $0.channels } }
        set { content.change { $0.channels = newValue } }
    }

    public var technology: String? {
        get { content.optional(3) { $0.technology } }
        set { content.change { $0.technology = newValue } }
    }

    public var bridgeClass: String? {
        get { content.optional(4) { $0.bridgeClass } }
        set { content.change { $0.bridgeClass = newValue } }
    }

    public var creator: String? {
        get { content.optional(5) { $0.creator } }
        set { content.change { $0.creator = newValue } }
    }

    public var name: String? {
        get { content.optional(6) { $0.name } }
        set { content.change { $0.name = newValue } }
    }

    public var videoMode: String? {
        get { content.optional(7) { $0.videoMode } }
        set { content.change { $0.videoMode = newValue } }
    }

    public var videoSourceID: String? {
        get { content.optional(8) { $0.videoSourceID } }
        set { content.change { $0.videoSourceID = newValue } }
    }

    public var creationtime: String? {
        get { content.optional(9) { $0.creationtime } }
        set { content.change { $0.creationtime = newValue } }
    }

    public var bridgevars: [String: String]? {
        get { content.optional(10) { $0.bridgevars } }
        set { content.change { $0.bridgevars = newValue } }
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
        let fields = Fields(
            id: id,
            bridgeType: bridgeType,
            channels: channels,
            technology: technology,
            bridgeClass: bridgeClass,
            creator: creator,
            name: name,
            videoMode: videoMode,
            videoSourceID: videoSourceID,
            creationtime: creationtime,
            bridgevars: bridgevars
        )
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var id: String
        var bridgeType: BridgeType
        var channels: [String]
        var technology: String?
        var bridgeClass: String?
        var creator: String?
        var name: String?
        var videoMode: String?
        var videoSourceID: String?
        var creationtime: String?
        var bridgevars: [String: String]?

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

        static let shape = JSONShape.object([
            .required("id", String.self),
            .required("bridge_type", BridgeType.self),
            .required("channels", [String].self),
            .optional("technology", String.self),
            .optional("bridge_class", String.self),
            .optional("creator", String.self),
            .optional("name", String.self),
            .optional("video_mode", String.self),
            .optional("video_source_id", String.self),
            .optional("creationtime", String.self),
            .optional("bridgevars", [String: String].self),
        ])

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

        init(
            id: String,
            bridgeType: BridgeType,
            channels: [String],
            technology: String?,
            bridgeClass: String?,
            creator: String?,
            name: String?,
            videoMode: String?,
            videoSourceID: String?,
            creationtime: String?,
            bridgevars: [String: String]?
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

extension Bridge: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}

extension Bridge.BridgeType: JSONReadable {}
