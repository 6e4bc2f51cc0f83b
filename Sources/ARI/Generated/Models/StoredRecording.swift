// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A finished recording.
public struct StoredRecording: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var name: String {
        get { content.required(0) { $0.name } }
        set { content.change { $0.name = newValue } }
    }

    public var format: String {
        get { content.required(1) { $0.format } }
        set { content.change { $0.format = newValue } }
    }

    public init(name: String, format: String) {
        let fields = Fields(name: name, format: format)
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
        var format: String

        static let shape = JSONShape.object([.required("name", String.self), .required("format", String.self)])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            name = try fields.required(0)
            format = try fields.required(1)
        }

        init(name: String, format: String) {
            self.name = name
            self.format = format
        }
    }
}

extension StoredRecording: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
