/// A sound file that `sound:` media can name.
public struct Sound: Codable, Sendable, Hashable {
    public var id: String
    /// What it says, if Asterisk knows.
    public var text: String?
    public var formats: [Format]

    public struct Format: Codable, Sendable, Hashable {
        public var language: String
        public var format: String
    }
}

/// The value of a channel or global variable.
struct Variable: Codable {
    var value: String
}
