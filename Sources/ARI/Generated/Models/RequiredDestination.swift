// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The destination that a transfer asks for.
public struct RequiredDestination: Codable, Sendable, Hashable {
    public var protocolID: String?
    public var destination: String?
    public var additionalProtocolParams: [AdditionalParam]?

    enum CodingKeys: String, CodingKey {
        case protocolID = "protocol_id"
        case destination
        case additionalProtocolParams = "additional_protocol_params"
    }

    public init(
        protocolID: String? = nil,
        destination: String? = nil,
        additionalProtocolParams: [AdditionalParam]? = nil
    ) {
        self.protocolID = protocolID
        self.destination = destination
        self.additionalProtocolParams = additionalProtocolParams
    }
}

extension RequiredDestination: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["protocol_id", "destination", "additional_protocol_params"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        protocolID = try fields.optional(0)
        destination = try fields.optional(1)
        additionalProtocolParams = try fields.optional(2)
    }
}
