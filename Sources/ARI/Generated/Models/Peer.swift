// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A peer's reachability.
public struct Peer: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var peerStatus: String {
        get { content.required(0) { $0.peerStatus } }
        set { content.change { $0.peerStatus = newValue } }
    }

    public var cause: String? {
        get { content.optional(1) { $0.cause } }
        set { content.change { $0.cause = newValue } }
    }

    public var address: String? {
        get { content.optional(2) { $0.address } }
        set { content.change { $0.address = newValue } }
    }

    public var port: String? {
        get { content.optional(3) { $0.port } }
        set { content.change { $0.port = newValue } }
    }

    public var time: String? {
        get { content.optional(4) { $0.time } }
        set { content.change { $0.time = newValue } }
    }

    public init(
        peerStatus: String,
        cause: String? = nil,
        address: String? = nil,
        port: String? = nil,
        time: String? = nil
    ) {
        let fields = Fields(peerStatus: peerStatus, cause: cause, address: address, port: port, time: time)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var peerStatus: String
        var cause: String?
        var address: String?
        var port: String?
        var time: String?

        enum CodingKeys: String, CodingKey {
            case peerStatus = "peer_status"
            case cause
            case address
            case port
            case time
        }

        static let shape = JSONShape.object([
            .required("peer_status", String.self),
            .optional("cause", String.self),
            .optional("address", String.self),
            .optional("port", String.self),
            .optional("time", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            peerStatus = try fields.required(0)
            cause = try fields.optional(1)
            address = try fields.optional(2)
            port = try fields.optional(3)
            time = try fields.optional(4)
        }

        init(peerStatus: String, cause: String?, address: String?, port: String?, time: String?) {
            self.peerStatus = peerStatus
            self.cause = cause
            self.address = address
            self.port = port
            self.time = time
        }
    }
}

extension Peer: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
