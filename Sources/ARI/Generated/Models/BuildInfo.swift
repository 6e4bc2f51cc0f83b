// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// How Asterisk was built.
public struct BuildInfo: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var os: String {
        get { content.required(0) { $0.os } }
        set { content.change { $0.os = newValue } }
    }

    public var kernel: String {
        get { content.required(1) { $0.kernel } }
        set { content.change { $0.kernel = newValue } }
    }

    public var options: String {
        get { content.required(2) { $0.options } }
        set { content.change { $0.options = newValue } }
    }

    public var machine: String {
        get { content.required(3) { $0.machine } }
        set { content.change { $0.machine = newValue } }
    }

    public var date: String {
        get { content.required(4) { $0.date } }
        set { content.change { $0.date = newValue } }
    }

    public var user: String {
        get { content.required(5) { $0.user } }
        set { content.change { $0.user = newValue } }
    }

    public init(os: String, kernel: String, options: String, machine: String, date: String, user: String) {
        let fields = Fields(os: os, kernel: kernel, options: options, machine: machine, date: date, user: user)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var os: String
        var kernel: String
        var options: String
        var machine: String
        var date: String
        var user: String

        static let shape = JSONShape.object([
            .required("os", String.self),
            .required("kernel", String.self),
            .required("options", String.self),
            .required("machine", String.self),
            .required("date", String.self),
            .required("user", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            os = try fields.required(0)
            kernel = try fields.required(1)
            options = try fields.required(2)
            machine = try fields.required(3)
            date = try fields.required(4)
            user = try fields.required(5)
        }

        init(os: String, kernel: String, options: String, machine: String, date: String, user: String) {
            self.os = os
            self.kernel = kernel
            self.options = options
            self.machine = machine
            self.date = date
            self.user = user
        }
    }
}

extension BuildInfo: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
