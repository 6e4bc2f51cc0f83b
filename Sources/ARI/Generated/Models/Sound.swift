// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A sound file that `sound:` media can name.
public struct Sound: Codable, Sendable, Hashable {
    public var id: String
    public var formats: [FormatLangPair]
    /// What it says, if Asterisk knows.
    public var text: String?

    public init(id: String, formats: [FormatLangPair], text: String? = nil) {
        self.id = id
        self.formats = formats
        self.text = text
    }
}

extension Sound: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["id", "formats", "text"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        id = try fields.required(0)
        formats = try fields.required(1)
        text = try fields.optional(2)
    }
}
