// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The destination that a transfer asks for.
public struct RequiredDestination: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var protocolID: String? {
        get { content.optional(0) { $0.protocolID } }
        set { content.change { $0.protocolID = newValue } }
    }

    public var destination: String? {
        get { content.optional(1) { $0.destination } }
        set { content.change { $0.destination = newValue } }
    }

    public var additionalProtocolParams: [AdditionalParam]? {
        get { content.optional(2) { $0.additionalProtocolParams } }
        set { content.change { $0.additionalProtocolParams = newValue } }
    }

    public init(
        protocolID: String? = nil,
        destination: String? = nil,
        additionalProtocolParams: [AdditionalParam]? = nil
    ) {
        let fields = Fields(
            protocolID: protocolID,
            destination: destination,
            additionalProtocolParams: additionalProtocolParams
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
        var protocolID: String?
        var destination: String?
        var additionalProtocolParams: [AdditionalParam]?

        enum CodingKeys: String, CodingKey {
            case protocolID = "protocol_id"
            case destination
            case additionalProtocolParams = "additional_protocol_params"
        }

        static let shape = JSONShape.object([
            .optional("protocol_id", String.self),
            .optional("destination", String.self),
            .optional("additional_protocol_params", [AdditionalParam].self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            protocolID = try fields.optional(0)
            destination = try fields.optional(1)
            additionalProtocolParams = try fields.optional(2)
        }

        init(protocolID: String?, destination: String?, additionalProtocolParams: [AdditionalParam]?) {
            self.protocolID = protocolID
            self.destination = destination
            self.additionalProtocolParams = additionalProtocolParams
        }
    }
}

extension RequiredDestination: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
