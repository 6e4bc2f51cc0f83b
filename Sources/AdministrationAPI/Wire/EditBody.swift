/// A request's body. Fields that it does not know are refused, so that a misspelt setting is not silently ignored.
public protocol EditBody: Codable, Hashable, Sendable {
    /// The names of all fields.
    static var fields: [String] { get }
}
