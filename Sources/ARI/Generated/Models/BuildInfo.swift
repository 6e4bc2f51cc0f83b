// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// How Asterisk was built.
public struct BuildInfo: Codable, Sendable, Hashable {
    public var os: String
    public var kernel: String
    public var options: String
    public var machine: String
    public var date: String
    public var user: String

    public init(os: String, kernel: String, options: String, machine: String, date: String, user: String) {
        self.os = os
        self.kernel = kernel
        self.options = options
        self.machine = machine
        self.date = date
        self.user = user
    }
}

extension BuildInfo: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["os", "kernel", "options", "machine", "date", "user"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        os = try fields.required(0)
        kernel = try fields.required(1)
        options = try fields.required(2)
        machine = try fields.required(3)
        date = try fields.required(4)
        user = try fields.required(5)
    }
}
