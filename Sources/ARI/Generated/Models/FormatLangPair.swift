// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A language and a format in which a sound is there.
public struct FormatLangPair: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var language: String {
        get { content.required(0) { $0.language } }
        set { content.change { $0.language = newValue } }
    }

    public var format: String {
        get { content.required(1) { $0.format } }
        set { content.change { $0.format = newValue } }
    }

    public init(language: String, format: String) {
        let fields = Fields(language: language, format: format)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var language: String
        var format: String

        static let shape = JSONShape.object([.required("language", String.self), .required("format", String.self)])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            language = try fields.required(0)
            format = try fields.required(1)
        }

        init(language: String, format: String) {
            self.language = language
            self.format = format
        }
    }
}

extension FormatLangPair: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
