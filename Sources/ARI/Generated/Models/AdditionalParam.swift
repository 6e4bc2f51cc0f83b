// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A parameter of a transfer's destination.
public struct AdditionalParam: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var parameterName: String {
        get { content.required(0) { $0.parameterName } }
        set { content.change { $0.parameterName = newValue } }
    }

    public var parameterValue: String {
        get { content.required(1) { $0.parameterValue } }
        set { content.change { $0.parameterValue = newValue } }
    }

    public init(parameterName: String, parameterValue: String) {
        let fields = Fields(parameterName: parameterName, parameterValue: parameterValue)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var parameterName: String
        var parameterValue: String

        enum CodingKeys: String, CodingKey {
            case parameterName = "parameter_name"
            case parameterValue = "parameter_value"
        }

        static let shape = JSONShape.object([
            .required("parameter_name", String.self),
            .required("parameter_value", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            parameterName = try fields.required(0)
            parameterValue = try fields.required(1)
        }

        init(parameterName: String, parameterValue: String) {
            self.parameterName = parameterName
            self.parameterValue = parameterValue
        }
    }
}

extension AdditionalParam: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
