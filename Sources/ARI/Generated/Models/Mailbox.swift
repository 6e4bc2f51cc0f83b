// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A mailbox and how many messages it holds.
public struct Mailbox: Codable, Sendable, Hashable {
    public var name: String
    public var oldMessages: Int
    public var newMessages: Int

    enum CodingKeys: String, CodingKey {
        case name
        case oldMessages = "old_messages"
        case newMessages = "new_messages"
    }

    public init(name: String, oldMessages: Int, newMessages: Int) {
        self.name = name
        self.oldMessages = oldMessages
        self.newMessages = newMessages
    }
}

extension Mailbox: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["name", "old_messages", "new_messages"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        name = try fields.required(0)
        oldMessages = try fields.required(1)
        newMessages = try fields.required(2)
    }
}
