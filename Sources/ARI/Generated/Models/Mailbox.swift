// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A mailbox and how many messages it holds.
public struct Mailbox: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var name: String {
        get { content.required(0) { $0.name } }
        set { content.change { $0.name = newValue } }
    }

    public var oldMessages: Int {
        get { content.required(1) { $0.oldMessages } }
        set { content.change { $0.oldMessages = newValue } }
    }

    public var newMessages: Int {
        get { content.required(2) { $0.newMessages } }
        set { content.change { $0.newMessages = newValue } }
    }

    public init(name: String, oldMessages: Int, newMessages: Int) {
        let fields = Fields(name: name, oldMessages: oldMessages, newMessages: newMessages)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var name: String
        var oldMessages: Int
        var newMessages: Int

        enum CodingKeys: String, CodingKey {
            case name
            case oldMessages = "old_messages"
            case newMessages = "new_messages"
        }

        static let shape = JSONShape.object([
            .required("name", String.self),
            .required("old_messages", Int.self),
            .required("new_messages", Int.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            name = try fields.required(0)
            oldMessages = try fields.required(1)
            newMessages = try fields.required(2)
        }

        init(name: String, oldMessages: Int, newMessages: Int) {
            self.name = name
            self.oldMessages = oldMessages
            self.newMessages = newMessages
        }
    }
}

extension Mailbox: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
