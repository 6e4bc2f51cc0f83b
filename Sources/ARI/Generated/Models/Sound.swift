// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A sound file that `sound:` media can name.
public struct Sound: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var id: String {
        get { content.required(0) { $0.id } }
        set { content.change { $0.id = newValue } }
    }

    public var formats: [FormatLangPair] {
        get { content.required(1) { $0.formats } }
        set { content.change { $0.formats = newValue } }
    }

    /// What it says, if Asterisk knows.
    public var text: String? {
        get { content.optional(2) { $0.text } }
        set { content.change { $0.text = newValue } }
    }

    public init(id: String, formats: [FormatLangPair], text: String? = nil) {
        let fields = Fields(id: id, formats: formats, text: text)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var id: String
        var formats: [FormatLangPair]
        var text: String?

        static let shape = JSONShape.object([
            .required("id", String.self),
            .required("formats", [FormatLangPair].self),
            .optional("text", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            id = try fields.required(0)
            formats = try fields.required(1)
            text = try fields.optional(2)
        }

        init(id: String, formats: [FormatLangPair], text: String?) {
            self.id = id
            self.formats = formats
            self.text = text
        }
    }
}

extension Sound: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
