// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A party transferred another after asking the target.
public struct BridgeAttendedTransfer: ARIMessage {
    public static let type = "BridgeAttendedTransfer"

    var content: Content<Fields>

    public var transfererFirstLeg: Channel {
        get { content.required(0) { $0.transfererFirstLeg } }
        set { content.change { $0.transfererFirstLeg = newValue } }
    }

    public var transfererSecondLeg: Channel {
        get { content.required(1) { $0.transfererSecondLeg } }
        set { content.change { $0.transfererSecondLeg = newValue } }
    }

    public var result: String {
        get { content.required(2) { $0.result } }
        set { content.change { $0.result = newValue } }
    }

    public var isExternal: Bool {
        get { content.required(3) { $0.isExternal } }
        set { content.change { $0.isExternal = newValue } }
    }

    public var destinationType: String {
        get { content.required(4) { $0.destinationType } }
        set { content.change { $0.destinationType = newValue } }
    }

    public var replaceChannel: Channel? {
        get { content.optional(5) { $0.replaceChannel } }
        set { content.change { $0.replaceChannel = newValue } }
    }

    public var transferee: Channel? {
        get { content.optional(6) { $0.transferee } }
        set { content.change { $0.transferee = newValue } }
    }

    public var transferTarget: Channel? {
        get { content.optional(7) { $0.transferTarget } }
        set { content.change { $0.transferTarget = newValue } }
    }

    public var transfererFirstLegBridge: Bridge? {
        get { content.optional(8) { $0.transfererFirstLegBridge } }
        set { content.change { $0.transfererFirstLegBridge = newValue } }
    }

    public var transfererSecondLegBridge: Bridge? {
        get { content.optional(9) { $0.transfererSecondLegBridge } }
        set { content.change { $0.transfererSecondLegBridge = newValue } }
    }

    public var destinationBridge: String? {
        get { content.optional(10) { $0.destinationBridge } }
        set { content.change { $0.destinationBridge = newValue } }
    }

    public var destinationApplication: String? {
        get { content.optional(11) { $0.destinationApplication } }
        set { content.change { $0.destinationApplication = newValue } }
    }

    public var destinationLinkFirstLeg: Channel? {
        get { content.optional(12) { $0.destinationLinkFirstLeg } }
        set { content.change { $0.destinationLinkFirstLeg = newValue } }
    }

    public var destinationLinkSecondLeg: Channel? {
        get { content.optional(13) { $0.destinationLinkSecondLeg } }
        set { content.change { $0.destinationLinkSecondLeg = newValue } }
    }

    public var destinationThreewayChannel: Channel? {
        get { content.optional(14) { $0.destinationThreewayChannel } }
        set { content.change { $0.destinationThreewayChannel = newValue } }
    }

    public var destinationThreewayBridge: Bridge? {
        get { content.optional(15) { $0.destinationThreewayBridge } }
        set { content.change { $0.destinationThreewayBridge = newValue } }
    }

    public var application: String? {
        get { content.optional(16) { $0.application } }
        set { content.change { $0.application = newValue } }
    }

    public var timestamp: String? {
        get { content.optional(17) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public var asteriskID: String? {
        get { content.optional(18) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var received: ReceivedMessage {
        get { content.message { $0.received } }
        set { content.change { $0.received = newValue } }
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
        let fields = Fields(
            transfererFirstLeg: transfererFirstLeg,
            transfererSecondLeg: transfererSecondLeg,
            result: result,
            isExternal: isExternal,
            destinationType: destinationType,
            replaceChannel: replaceChannel,
            transferee: transferee,
            transferTarget: transferTarget,
            transfererFirstLegBridge: transfererFirstLegBridge,
            transfererSecondLegBridge: transfererSecondLegBridge,
            destinationBridge: destinationBridge,
            destinationApplication: destinationApplication,
            destinationLinkFirstLeg: destinationLinkFirstLeg,
            destinationLinkSecondLeg: destinationLinkSecondLeg,
            destinationThreewayChannel: destinationThreewayChannel,
            destinationThreewayBridge: destinationThreewayBridge,
            application: application,
            timestamp: timestamp,
            asteriskID: asteriskID
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
        var transfererFirstLeg: Channel
        var transfererSecondLeg: Channel
        var result: String
        var isExternal: Bool
        var destinationType: String
        var replaceChannel: Channel?
        var transferee: Channel?
        var transferTarget: Channel?
        var transfererFirstLegBridge: Bridge?
        var transfererSecondLegBridge: Bridge?
        var destinationBridge: String?
        var destinationApplication: String?
        var destinationLinkFirstLeg: Channel?
        var destinationLinkSecondLeg: Channel?
        var destinationThreewayChannel: Channel?
        var destinationThreewayBridge: Bridge?
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

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

        static let shape = JSONShape.event([
            .required("transferer_first_leg", Channel.self),
            .required("transferer_second_leg", Channel.self),
            .required("result", String.self),
            .required("is_external", Bool.self),
            .required("destination_type", String.self),
            .optional("replace_channel", Channel.self),
            .optional("transferee", Channel.self),
            .optional("transfer_target", Channel.self),
            .optional("transferer_first_leg_bridge", Bridge.self),
            .optional("transferer_second_leg_bridge", Bridge.self),
            .optional("destination_bridge", String.self),
            .optional("destination_application", String.self),
            .optional("destination_link_first_leg", Channel.self),
            .optional("destination_link_second_leg", Channel.self),
            .optional("destination_threeway_channel", Channel.self),
            .optional("destination_threeway_bridge", Bridge.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

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
            received = fields.received
        }

        init(
            transfererFirstLeg: Channel,
            transfererSecondLeg: Channel,
            result: String,
            isExternal: Bool,
            destinationType: String,
            replaceChannel: Channel?,
            transferee: Channel?,
            transferTarget: Channel?,
            transfererFirstLegBridge: Bridge?,
            transfererSecondLegBridge: Bridge?,
            destinationBridge: String?,
            destinationApplication: String?,
            destinationLinkFirstLeg: Channel?,
            destinationLinkSecondLeg: Channel?,
            destinationThreewayChannel: Channel?,
            destinationThreewayBridge: Bridge?,
            application: String?,
            timestamp: String?,
            asteriskID: String?
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
}

extension BridgeAttendedTransfer: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
