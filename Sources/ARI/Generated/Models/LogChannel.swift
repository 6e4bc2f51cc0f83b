// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A place that Asterisk logs to.
public struct LogChannel: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var channel: String {
        get { content.required(0) { $0.channel } }
        set { content.change { $0.channel = newValue } }
    }

    public var type: String {
        get { content.required(1) { $0.type } }
        set { content.change { $0.type = newValue } }
    }

    public var status: String {
        get { content.required(2) { $0.status } }
        set { content.change { $0.status = newValue } }
    }

    public var configuration: String {
        get { content.required(3) { $0.configuration } }
        set { content.change { $0.configuration = newValue } }
    }

    public init(channel: String, type: String, status: String, configuration: String) {
        let fields = Fields(channel: channel, type: type, status: status, configuration: configuration)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var channel: String
        var type: String
        var status: String
        var configuration: String

        static let shape = JSONShape.object([
            .required("channel", String.self),
            .required("type", String.self),
            .required("status", String.self),
            .required("configuration", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            channel = try fields.required(0)
            type = try fields.required(1)
            status = try fields.required(2)
            configuration = try fields.required(3)
        }

        init(channel: String, type: String, status: String, configuration: String) {
            self.channel = channel
            self.type = type
            self.status = status
            self.configuration = configuration
        }
    }
}

extension LogChannel: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
