// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Where a transfer is to go.
public struct ReferTo: Codable, Sendable, Hashable {
    public var requestedDestination: RequiredDestination
    public var destinationChannel: Channel?
    public var connectedChannel: Channel?
    public var bridge: Bridge?

    enum CodingKeys: String, CodingKey {
        case requestedDestination = "requested_destination"
        case destinationChannel = "destination_channel"
        case connectedChannel = "connected_channel"
        case bridge
    }

    public init(
        requestedDestination: RequiredDestination,
        destinationChannel: Channel? = nil,
        connectedChannel: Channel? = nil,
        bridge: Bridge? = nil
    ) {
        self.requestedDestination = requestedDestination
        self.destinationChannel = destinationChannel
        self.connectedChannel = connectedChannel
        self.bridge = bridge
    }
}

extension ReferTo: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "requested_destination",
        "destination_channel",
        "connected_channel",
        "bridge",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        requestedDestination = try fields.required(0)
        destinationChannel = try fields.optional(1)
        connectedChannel = try fields.optional(2)
        bridge = try fields.optional(3)
    }
}
