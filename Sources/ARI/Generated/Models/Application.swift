// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A Stasis application and what it is subscribed to.
public struct Application: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var name: String {
        get { content.required(0) { $0.name } }
        set { content.change { $0.name = newValue } }
    }

    public var channelIDs: [String] {
        get { content.required(1) { $0.channelIDs } }
        set { content.change { $0.channelIDs = newValue } }
    }

    public var bridgeIDs: [String] {
        get { content.required(2) { $0.bridgeIDs } }
        set { content.change { $0.bridgeIDs = newValue } }
    }

    public var endpointIDs: [String] {
        get { content.required(3) { $0.endpointIDs } }
        set { content.change { $0.endpointIDs = newValue } }
    }

    public var deviceNames: [String] {
        get { content.required(4) { $0.deviceNames } }
        set { content.change { $0.deviceNames = newValue } }
    }

    public var eventsAllowed: [EventType]? {
        get { content.optional(5) { $0.eventsAllowed } }
        set { content.change { $0.eventsAllowed = newValue } }
    }

    public var eventsDisallowed: [EventType]? {
        get { content.optional(6) { $0.eventsDisallowed } }
        set { content.change { $0.eventsDisallowed = newValue } }
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
        let fields = Fields(
            name: name,
            channelIDs: channelIDs,
            bridgeIDs: bridgeIDs,
            endpointIDs: endpointIDs,
            deviceNames: deviceNames,
            eventsAllowed: eventsAllowed,
            eventsDisallowed: eventsDisallowed
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
        var name: String
        var channelIDs: [String]
        var bridgeIDs: [String]
        var endpointIDs: [String]
        var deviceNames: [String]
        var eventsAllowed: [EventType]?
        var eventsDisallowed: [EventType]?

        enum CodingKeys: String, CodingKey {
            case name
            case channelIDs = "channel_ids"
            case bridgeIDs = "bridge_ids"
            case endpointIDs = "endpoint_ids"
            case deviceNames = "device_names"
            case eventsAllowed = "events_allowed"
            case eventsDisallowed = "events_disallowed"
        }

        static let shape = JSONShape.object([
            .required("name", String.self),
            .required("channel_ids", [String].self),
            .required("bridge_ids", [String].self),
            .required("endpoint_ids", [String].self),
            .required("device_names", [String].self),
            .optional("events_allowed", [EventType].self),
            .optional("events_disallowed", [EventType].self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            name = try fields.required(0)
            channelIDs = try fields.required(1)
            bridgeIDs = try fields.required(2)
            endpointIDs = try fields.required(3)
            deviceNames = try fields.required(4)
            eventsAllowed = try fields.optional(5)
            eventsDisallowed = try fields.optional(6)
        }

        init(
            name: String,
            channelIDs: [String],
            bridgeIDs: [String],
            endpointIDs: [String],
            deviceNames: [String],
            eventsAllowed: [EventType]?,
            eventsDisallowed: [EventType]?
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
}

extension Application: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
