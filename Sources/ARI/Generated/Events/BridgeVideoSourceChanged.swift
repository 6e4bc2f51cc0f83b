// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Another channel's video is shown in a bridge.
public struct BridgeVideoSourceChanged: ARIMessage {
    public static let type = "BridgeVideoSourceChanged"

    var content: Content<Fields>

    public var bridge: Bridge {
        get { content.required(0) { $0.bridge } }
        set { content.change { $0.bridge = newValue } }
    }

    public var oldVideoSourceID: String? {
        get { content.optional(1) { $0.oldVideoSourceID } }
        set { content.change { $0.oldVideoSourceID = newValue } }
    }

    public var application: String? {
        get { content.optional(2) { $0.application } }
        set { content.change { $0.application = newValue } }
    }

    public var timestamp: String? {
        get { content.optional(3) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public var asteriskID: String? {
        get { content.optional(4) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var received: ReceivedMessage {
        get { content.message { $0.received } }
        set { content.change { $0.received = newValue } }
    }

    public init(
        bridge: Bridge,
        oldVideoSourceID: String? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            bridge: bridge,
            oldVideoSourceID: oldVideoSourceID,
            application: application,
            timestamp: timestamp,
            asteriskID: asteriskID
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
        var bridge: Bridge
        var oldVideoSourceID: String?
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case bridge
            case oldVideoSourceID = "old_video_source_id"
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("bridge", Bridge.self),
            .optional("old_video_source_id", String.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            bridge = try fields.required(0)
            oldVideoSourceID = try fields.optional(1)
            application = try fields.optional(2)
            timestamp = try fields.optional(3)
            asteriskID = try fields.optional(4)
            received = fields.received
        }

        init(bridge: Bridge, oldVideoSourceID: String?, application: String?, timestamp: String?, asteriskID: String?) {
            self.bridge = bridge
            self.oldVideoSourceID = oldVideoSourceID
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension BridgeVideoSourceChanged: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
