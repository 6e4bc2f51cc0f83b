// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Where a transfer is to go.
public struct ReferTo: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var requestedDestination: RequiredDestination {
        get { content.required(0) { $0.requestedDestination } }
        set { content.change { $0.requestedDestination = newValue } }
    }

    public var destinationChannel: Channel? {
        get { content.optional(1) { $0.destinationChannel } }
        set { content.change { $0.destinationChannel = newValue } }
    }

    public var connectedChannel: Channel? {
        get { content.optional(2) { $0.connectedChannel } }
        set { content.change { $0.connectedChannel = newValue } }
    }

    public var bridge: Bridge? {
        get { content.optional(3) { $0.bridge } }
        set { content.change { $0.bridge = newValue } }
    }

    public init(
        requestedDestination: RequiredDestination,
        destinationChannel: Channel? = nil,
        connectedChannel: Channel? = nil,
        bridge: Bridge? = nil
    ) {
        let fields = Fields(
            requestedDestination: requestedDestination,
            destinationChannel: destinationChannel,
            connectedChannel: connectedChannel,
            bridge: bridge
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
        var requestedDestination: RequiredDestination
        var destinationChannel: Channel?
        var connectedChannel: Channel?
        var bridge: Bridge?

        enum CodingKeys: String, CodingKey {
            case requestedDestination = "requested_destination"
            case destinationChannel = "destination_channel"
            case connectedChannel = "connected_channel"
            case bridge
        }

        static let shape = JSONShape.object([
            .required("requested_destination", RequiredDestination.self),
            .optional("destination_channel", Channel.self),
            .optional("connected_channel", Channel.self),
            .optional("bridge", Bridge.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            requestedDestination = try fields.required(0)
            destinationChannel = try fields.optional(1)
            connectedChannel = try fields.optional(2)
            bridge = try fields.optional(3)
        }

        init(
            requestedDestination: RequiredDestination,
            destinationChannel: Channel?,
            connectedChannel: Channel?,
            bridge: Bridge?
        ) {
            self.requestedDestination = requestedDestination
            self.destinationChannel = destinationChannel
            self.connectedChannel = connectedChannel
            self.bridge = bridge
        }
    }
}

extension ReferTo: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
