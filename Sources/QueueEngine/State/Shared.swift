/// A value that its copies share: copying costs one reference, however large the value is. Changing a copy leaves the
/// others as they are, and costs a new value only where there are others.
struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value alone: an array copies on write.
    private var storage: [Value]

    init(_ value: Value) { storage = [value] }

    var value: Value { storage[0] }

    mutating func change(_ edit: (inout Value) -> Void) { edit(&storage[0]) }
}

extension Shared: Codable where Value: Codable {
    init(from decoder: any Decoder) throws { self.init(try Value(from: decoder)) }
    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}
