// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A peer's reachability.
public struct Peer: Codable, Sendable, Hashable {
    public var peerStatus: String
    public var cause: String?
    public var address: String?
    public var port: String?
    public var time: String?

    enum CodingKeys: String, CodingKey {
        case peerStatus = "peer_status"
        case cause
        case address
        case port
        case time
    }

    public init(
        peerStatus: String,
        cause: String? = nil,
        address: String? = nil,
        port: String? = nil,
        time: String? = nil
    ) {
        self.peerStatus = peerStatus
        self.cause = cause
        self.address = address
        self.port = port
        self.time = time
    }
}

extension Peer: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["peer_status", "cause", "address", "port", "time"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        peerStatus = try fields.required(0)
        cause = try fields.optional(1)
        address = try fields.optional(2)
        port = try fields.optional(3)
        time = try fields.optional(4)
    }
}
