// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Where a channel is in the dialplan.
public struct DialplanPosition: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var context: String {
        get { content.required(0) { $0.context } }
        set { content.change { $0.context = newValue } }
    }

    public var exten: String {
        get { content.required(1) { $0.exten } }
        set { content.change { $0.exten = newValue } }
    }

    public var priority: Int {
        get { content.required(2) { $0.priority } }
        set { content.change { $0.priority = newValue } }
    }

    public var appName: String? {
        get { content.optional(3) { $0.appName } }
        set { content.change { $0.appName = newValue } }
    }

    public var appData: String? {
        get { content.optional(4) { $0.appData } }
        set { content.change { $0.appData = newValue } }
    }

    public init(context: String, exten: String, priority: Int, appName: String? = nil, appData: String? = nil) {
        let fields = Fields(context: context, exten: exten, priority: priority, appName: appName, appData: appData)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var context: String
        var exten: String
        var priority: Int
        var appName: String?
        var appData: String?

        enum CodingKeys: String, CodingKey {
            case context
            case exten
            case priority
            case appName = "app_name"
            case appData = "app_data"
        }

        static let shape = JSONShape.object([
            .required("context", String.self),
            .required("exten", String.self),
            .required("priority", Int.self),
            .optional("app_name", String.self),
            .optional("app_data", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            context = try fields.required(0)
            exten = try fields.required(1)
            priority = try fields.required(2)
            appName = try fields.optional(3)
            appData = try fields.optional(4)
        }

        init(context: String, exten: String, priority: Int, appName: String?, appData: String?) {
            self.context = context
            self.exten = exten
            self.priority = priority
            self.appName = appName
            self.appData = appData
        }
    }
}

extension DialplanPosition: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
