// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Since when Asterisk runs.
public struct StatusInfo: Codable, Sendable, Hashable {
    var content: Content<Fields>

    /// A change of it means that Asterisk was restarted.
    public var startupTime: String {
        get { content.required(0) { $0.startupTime } }
        set { content.change { $0.startupTime = newValue } }
    }

    public var lastReloadTime: String {
        get { content.required(1) { $0.lastReloadTime } }
        set { content.change { $0.lastReloadTime = newValue } }
    }

    public init(startupTime: String, lastReloadTime: String) {
        let fields = Fields(startupTime: startupTime, lastReloadTime: lastReloadTime)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var startupTime: String
        var lastReloadTime: String

        enum CodingKeys: String, CodingKey {
            case startupTime = "startup_time"
            case lastReloadTime = "last_reload_time"
        }

        static let shape = JSONShape.object([
            .required("startup_time", String.self),
            .required("last_reload_time", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            startupTime = try fields.required(0)
            lastReloadTime = try fields.required(1)
        }

        init(startupTime: String, lastReloadTime: String) {
            self.startupTime = startupTime
            self.lastReloadTime = lastReloadTime
        }
    }
}

extension StatusInfo: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
