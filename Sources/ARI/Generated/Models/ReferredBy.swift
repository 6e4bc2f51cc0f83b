// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Who asks for a transfer.
public struct ReferredBy: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var sourceChannel: Channel {
        get { content.required(0) { $0.sourceChannel } }
        set { content.change { $0.sourceChannel = newValue } }
    }

    public var connectedChannel: Channel? {
        get { content.optional(1) { $0.connectedChannel } }
        set { content.change { $0.connectedChannel = newValue } }
    }

    public var bridge: Bridge? {
        get { content.optional(2) { $0.bridge } }
        set { content.change { $0.bridge = newValue } }
    }

    public init(sourceChannel: Channel, connectedChannel: Channel? = nil, bridge: Bridge? = nil) {
        let fields = Fields(sourceChannel: sourceChannel, connectedChannel: connectedChannel, bridge: bridge)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var sourceChannel: Channel
        var connectedChannel: Channel?
        var bridge: Bridge?

        enum CodingKeys: String, CodingKey {
            case sourceChannel = "source_channel"
            case connectedChannel = "connected_channel"
            case bridge
        }

        static let shape = JSONShape.object([
            .required("source_channel", Channel.self),
            .optional("connected_channel", Channel.self),
            .optional("bridge", Bridge.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            sourceChannel = try fields.required(0)
            connectedChannel = try fields.optional(1)
            bridge = try fields.optional(2)
        }

        init(sourceChannel: Channel, connectedChannel: Channel?, bridge: Bridge?) {
            self.sourceChannel = sourceChannel
            self.connectedChannel = connectedChannel
            self.bridge = bridge
        }
    }
}

extension ReferredBy: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
