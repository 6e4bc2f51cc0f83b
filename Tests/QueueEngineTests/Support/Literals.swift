import QueueEngine

extension Name: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text)! }
}

extension PhoneNumber: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text)! }
}

extension PlaceID: ExpressibleByIntegerLiteral {
    public init(integerLiteral number: Int64) { self.init(number) }
}

extension Rule {
    static let onRequest = Rule(modes: [.onRequest])
    static let onTimeout = Rule(modes: [.onTimeout])

    func with(_ change: (inout Rule) -> Void) -> Rule {
        var rule = self
        change(&rule)
        return rule
    }
}
