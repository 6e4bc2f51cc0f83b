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
