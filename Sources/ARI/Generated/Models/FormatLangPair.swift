// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A language and a format in which a sound is there.
public struct FormatLangPair: Codable, Sendable, Hashable {
    public var language: String
    public var format: String

    public init(language: String, format: String) {
        self.language = language
        self.format = format
    }
}

extension FormatLangPair: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["language", "format"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        language = try fields.required(0)
        format = try fields.required(1)
    }
}
