// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A Stasis application and what it is subscribed to.
public struct Application: Codable, Sendable, Hashable {
    public var name: String
    public var channelIDs: [String]
    public var bridgeIDs: [String]
    public var endpointIDs: [String]
    public var deviceNames: [String]
    public var eventsAllowed: [EventType]?
    public var eventsDisallowed: [EventType]?

    enum CodingKeys: String, CodingKey {
        case name
        case channelIDs = "channel_ids"
        case bridgeIDs = "bridge_ids"
        case endpointIDs = "endpoint_ids"
        case deviceNames = "device_names"
        case eventsAllowed = "events_allowed"
        case eventsDisallowed = "events_disallowed"
    }

    public init(
        name: String,
        channelIDs: [String],
        bridgeIDs: [String],
        endpointIDs: [String],
        deviceNames: [String],
        eventsAllowed: [EventType]? = nil,
        eventsDisallowed: [EventType]? = nil
    ) {
        self.name = name
        self.channelIDs = channelIDs
        self.bridgeIDs = bridgeIDs
        self.endpointIDs = endpointIDs
        self.deviceNames = deviceNames
        self.eventsAllowed = eventsAllowed
        self.eventsDisallowed = eventsDisallowed
    }
}

extension Application: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "name",
        "channel_ids",
        "bridge_ids",
        "endpoint_ids",
        "device_names",
        "events_allowed",
        "events_disallowed",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        name = try fields.required(0)
        channelIDs = try fields.required(1)
        bridgeIDs = try fields.required(2)
        endpointIDs = try fields.required(3)
        deviceNames = try fields.required(4)
        eventsAllowed = try fields.optional(5)
        eventsDisallowed = try fields.optional(6)
    }
}
