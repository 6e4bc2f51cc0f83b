// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The user and group that Asterisk runs as.
public struct SetId: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var user: String {
        get { content.required(0) { $0.user } }
        set { content.change { $0.user = newValue } }
    }

    public var group: String {
        get { content.required(1) { $0.group } }
        set { content.change { $0.group = newValue } }
    }

    public init(user: String, group: String) {
        let fields = Fields(user: user, group: group)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var user: String
        var group: String

        static let shape = JSONShape.object([.required("user", String.self), .required("group", String.self)])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            user = try fields.required(0)
            group = try fields.required(1)
        }

        init(user: String, group: String) {
            self.user = user
            self.group = group
        }
    }
}

extension SetId: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
