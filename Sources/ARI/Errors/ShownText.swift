/// What people are shown of a text that a peer may have written.
enum ShownText {
    private static let maximumBytes = 1000

    /// The text, or its beginning if it would fill a log.
    static func bounded(_ text: String) -> String {
        guard text.utf8.count > maximumBytes else { return text }
        return String(decoding: text.utf8.prefix(maximumBytes), as: UTF8.self) + " …"
    }
}
