/// PlaybackStarted, PlaybackContinuing or PlaybackFinished.
public struct PlaybackEvent: Codable, Sendable, Hashable {
    public var timestamp: String?
    public var playback: Playback

    public init(playback: Playback, timestamp: String? = nil) {
        self.playback = playback
        self.timestamp = timestamp
    }
}

/// BridgeCreated or BridgeDestroyed.
public struct BridgeEvent: Codable, Sendable, Hashable {
    public var timestamp: String?
    public var bridge: Bridge

    public init(bridge: Bridge, timestamp: String? = nil) {
        self.bridge = bridge
        self.timestamp = timestamp
    }
}

/// Asterisk put two bridges together. Not ordered with other events.
public struct BridgeMerged: Codable, Sendable, Hashable {
    public var timestamp: String?
    public var bridge: Bridge
    /// The one that its channels came from.
    public var bridgeFrom: Bridge

    enum CodingKeys: String, CodingKey {
        case timestamp, bridge
        case bridgeFrom = "bridge_from"
    }

    public init(bridge: Bridge, bridgeFrom: Bridge, timestamp: String? = nil) {
        self.bridge = bridge
        self.bridgeFrom = bridgeFrom
        self.timestamp = timestamp
    }
}

/// ChannelEnteredBridge or ChannelLeftBridge.
public struct ChannelBridgeEvent: Codable, Sendable, Hashable {
    public var timestamp: String?
    public var bridge: Bridge
    public var channel: Channel?

    public init(bridge: Bridge, channel: Channel? = nil, timestamp: String? = nil) {
        self.bridge = bridge
        self.channel = channel
        self.timestamp = timestamp
    }
}

/// An endpoint went on or off line.
public struct EndpointStateChange: Codable, Sendable, Hashable {
    public var timestamp: String?
    public var endpoint: Endpoint

    public init(endpoint: Endpoint, timestamp: String? = nil) {
        self.endpoint = endpoint
        self.timestamp = timestamp
    }
}

/// A phone or trunk.
public struct Endpoint: Codable, Sendable, Hashable {
    public var technology: String
    public var resource: String
    /// `online`, `offline` or `unknown`.
    public var state: String?
    public var channelIDs: [String]

    enum CodingKeys: String, CodingKey {
        case technology, resource, state
        case channelIDs = "channel_ids"
    }

    public init(technology: String, resource: String, state: String? = nil, channelIDs: [String] = []) {
        self.technology = technology
        self.resource = resource
        self.state = state
        self.channelIDs = channelIDs
    }
}

/// A device's state changed.
public struct DeviceStateChanged: Codable, Sendable, Hashable {
    public var timestamp: String?
    public var deviceState: DeviceState

    enum CodingKeys: String, CodingKey {
        case timestamp
        case deviceState = "device_state"
    }

    public struct DeviceState: Codable, Sendable, Hashable {
        public var name: String
        public var state: String

        public init(name: String, state: String) {
            self.name = name
            self.state = state
        }
    }

    public init(deviceState: DeviceState, timestamp: String? = nil) {
        self.deviceState = deviceState
        self.timestamp = timestamp
    }
}

/// Another connection has taken the application's name.
public struct ApplicationReplaced: Codable, Sendable, Hashable {
    public var timestamp: String?
    public var application: String

    public init(application: String, timestamp: String? = nil) {
        self.application = application
        self.timestamp = timestamp
    }
}
