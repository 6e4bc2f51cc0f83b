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

    public struct EventType: Codable, Sendable, Hashable {
        public var type: String
    }
}
