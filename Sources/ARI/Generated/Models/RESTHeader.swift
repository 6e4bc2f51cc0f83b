// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A header of a request over the websocket.
public struct RESTHeader: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var name: String {
        get { content.required(0) { $0.name } }
        set { content.change { $0.name = newValue } }
    }

    public var value: String {
        get { content.required(1) { $0.value } }
        set { content.change { $0.value = newValue } }
    }

    public init(name: String, value: String) {
        let fields = Fields(name: name, value: value)
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
        var value: String

        static let shape = JSONShape.object([.required("name", String.self), .required("value", String.self)])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            name = try fields.required(0)
            value = try fields.required(1)
        }

        init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }
}

extension RESTHeader: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
