// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Where a channel is in the dialplan.
public struct DialplanPosition: Codable, Sendable, Hashable {
    public var context: String
    public var exten: String
    public var priority: Int
    public var appName: String?
    public var appData: String?

    enum CodingKeys: String, CodingKey {
        case context
        case exten
        case priority
        case appName = "app_name"
        case appData = "app_data"
    }

    public init(context: String, exten: String, priority: Int, appName: String? = nil, appData: String? = nil) {
        self.context = context
        self.exten = exten
        self.priority = priority
        self.appName = appName
        self.appData = appData
    }
}

extension DialplanPosition: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["context", "exten", "priority", "app_name", "app_data"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        context = try fields.required(0)
        exten = try fields.required(1)
        priority = try fields.required(2)
        appName = try fields.optional(3)
        appData = try fields.optional(4)
    }
}
