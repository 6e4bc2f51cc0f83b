// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A setting of a configuration's object.
public struct ConfigTuple: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var attribute: String {
        get { content.required(0) { $0.attribute } }
        set { content.change { $0.attribute = newValue } }
    }

    public var value: String {
        get { content.required(1) { $0.value } }
        set { content.change { $0.value = newValue } }
    }

    public init(attribute: String, value: String) {
        let fields = Fields(attribute: attribute, value: value)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var attribute: String
        var value: String

        static let shape = JSONShape.object([.required("attribute", String.self), .required("value", String.self)])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            attribute = try fields.required(0)
            value = try fields.required(1)
        }

        init(attribute: String, value: String) {
            self.attribute = attribute
            self.value = value
        }
    }
}

extension ConfigTuple: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
