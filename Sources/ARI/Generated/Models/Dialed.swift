// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel that was dialled; ARI names no fields.
public struct Dialed: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public init() {
        let fields = Fields()
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        static let shape = JSONShape.object([])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
        }

        init() {}
    }
}

extension Dialed: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
