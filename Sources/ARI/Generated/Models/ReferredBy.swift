// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Who asks for a transfer.
public struct ReferredBy: Codable, Sendable, Hashable {
    public var sourceChannel: Channel
    public var connectedChannel: Channel?
    public var bridge: Bridge?

    enum CodingKeys: String, CodingKey {
        case sourceChannel = "source_channel"
        case connectedChannel = "connected_channel"
        case bridge
    }

    public init(sourceChannel: Channel, connectedChannel: Channel? = nil, bridge: Bridge? = nil) {
        self.sourceChannel = sourceChannel
        self.connectedChannel = connectedChannel
        self.bridge = bridge
    }
}

extension ReferredBy: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["source_channel", "connected_channel", "bridge"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        sourceChannel = try fields.required(0)
        connectedChannel = try fields.optional(1)
        bridge = try fields.optional(2)
    }
}
