// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A party transferred another after asking the target.
public struct BridgeAttendedTransfer: ARIMessage {
    public static let type = "BridgeAttendedTransfer"

    public var transfererFirstLeg: Channel
    public var transfererSecondLeg: Channel
    public var result: String
    public var isExternal: Bool
    public var destinationType: String
    public var replaceChannel: Channel?
    public var transferee: Channel?
    public var transferTarget: Channel?
    public var transfererFirstLegBridge: Bridge?
    public var transfererSecondLegBridge: Bridge?
    public var destinationBridge: String?
    public var destinationApplication: String?
    public var destinationLinkFirstLeg: Channel?
    public var destinationLinkSecondLeg: Channel?
    public var destinationThreewayChannel: Channel?
    public var destinationThreewayBridge: Bridge?
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case transfererFirstLeg = "transferer_first_leg"
        case transfererSecondLeg = "transferer_second_leg"
        case result
        case isExternal = "is_external"
        case destinationType = "destination_type"
        case replaceChannel = "replace_channel"
        case transferee
        case transferTarget = "transfer_target"
        case transfererFirstLegBridge = "transferer_first_leg_bridge"
        case transfererSecondLegBridge = "transferer_second_leg_bridge"
        case destinationBridge = "destination_bridge"
        case destinationApplication = "destination_application"
        case destinationLinkFirstLeg = "destination_link_first_leg"
        case destinationLinkSecondLeg = "destination_link_second_leg"
        case destinationThreewayChannel = "destination_threeway_channel"
        case destinationThreewayBridge = "destination_threeway_bridge"
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        transfererFirstLeg: Channel,
        transfererSecondLeg: Channel,
        result: String,
        isExternal: Bool,
        destinationType: String,
        replaceChannel: Channel? = nil,
        transferee: Channel? = nil,
        transferTarget: Channel? = nil,
        transfererFirstLegBridge: Bridge? = nil,
        transfererSecondLegBridge: Bridge? = nil,
        destinationBridge: String? = nil,
        destinationApplication: String? = nil,
        destinationLinkFirstLeg: Channel? = nil,
        destinationLinkSecondLeg: Channel? = nil,
        destinationThreewayChannel: Channel? = nil,
        destinationThreewayBridge: Bridge? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.transfererFirstLeg = transfererFirstLeg
        self.transfererSecondLeg = transfererSecondLeg
        self.result = result
        self.isExternal = isExternal
        self.destinationType = destinationType
        self.replaceChannel = replaceChannel
        self.transferee = transferee
        self.transferTarget = transferTarget
        self.transfererFirstLegBridge = transfererFirstLegBridge
        self.transfererSecondLegBridge = transfererSecondLegBridge
        self.destinationBridge = destinationBridge
        self.destinationApplication = destinationApplication
        self.destinationLinkFirstLeg = destinationLinkFirstLeg
        self.destinationLinkSecondLeg = destinationLinkSecondLeg
        self.destinationThreewayChannel = destinationThreewayChannel
        self.destinationThreewayBridge = destinationThreewayBridge
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension BridgeAttendedTransfer: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "transferer_first_leg",
        "transferer_second_leg",
        "result",
        "is_external",
        "destination_type",
        "replace_channel",
        "transferee",
        "transfer_target",
        "transferer_first_leg_bridge",
        "transferer_second_leg_bridge",
        "destination_bridge",
        "destination_application",
        "destination_link_first_leg",
        "destination_link_second_leg",
        "destination_threeway_channel",
        "destination_threeway_bridge",
        "application",
        "timestamp",
        "asterisk_id",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        transfererFirstLeg = try fields.required(0)
        transfererSecondLeg = try fields.required(1)
        result = try fields.required(2)
        isExternal = try fields.required(3)
        destinationType = try fields.required(4)
        replaceChannel = try fields.optional(5)
        transferee = try fields.optional(6)
        transferTarget = try fields.optional(7)
        transfererFirstLegBridge = try fields.optional(8)
        transfererSecondLegBridge = try fields.optional(9)
        destinationBridge = try fields.optional(10)
        destinationApplication = try fields.optional(11)
        destinationLinkFirstLeg = try fields.optional(12)
        destinationLinkSecondLeg = try fields.optional(13)
        destinationThreewayChannel = try fields.optional(14)
        destinationThreewayBridge = try fields.optional(15)
        application = try fields.optional(16)
        timestamp = try fields.optional(17)
        asteriskID = try fields.optional(18)
    }
}
