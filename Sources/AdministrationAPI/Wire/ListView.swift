/// A list, cut off at the request's limit.
public struct ListView<Item: Codable & Hashable & Sendable>: Hashable, Codable, Sendable {
    public var items: [Item]
    /// Whether there are more than the limit let through.
    public var hasMore: Bool

    public init(items: [Item], hasMore: Bool = false) {
        self.items = items
        self.hasMore = hasMore
    }
}

/// How many items a request may ask for.
public enum ListLimit {
    public static let standard = 100
    public static let range = 1...1_000
}
