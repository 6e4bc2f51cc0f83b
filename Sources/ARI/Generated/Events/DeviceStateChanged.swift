// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A device's state changed.
public struct DeviceStateChanged: ARIMessage {
    public static let type = "DeviceStateChanged"

    public var deviceState: DeviceState
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case deviceState = "device_state"
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        deviceState: DeviceState,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.deviceState = deviceState
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension DeviceStateChanged: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["device_state", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        deviceState = try fields.required(0)
        application = try fields.optional(1)
        timestamp = try fields.optional(2)
        asteriskID = try fields.optional(3)
    }
}
