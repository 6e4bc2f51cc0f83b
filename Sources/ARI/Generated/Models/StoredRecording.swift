// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A finished recording.
public struct StoredRecording: Codable, Sendable, Hashable {
    public var name: String
    public var format: String

    public init(name: String, format: String) {
        self.name = name
        self.format = format
    }
}

extension StoredRecording: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["name", "format"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        name = try fields.required(0)
        format = try fields.required(1)
    }
}
