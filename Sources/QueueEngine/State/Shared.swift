/// A value that its copies share: copying costs one reference, however large the value is. Changing a copy makes a new
/// value and leaves the others as they are.
struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
    private final class Box: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    private var box: Box

    init(_ value: Value) { box = Box(value) }

    var value: Value { box.value }

    mutating func change(_ edit: (inout Value) -> Void) {
        var value = box.value
        edit(&value)
        box = Box(value)
    }

    static func == (left: Self, right: Self) -> Bool { left.box === right.box || left.value == right.value }

    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Shared: Codable where Value: Codable {
    init(from decoder: any Decoder) throws { self.init(try Value(from: decoder)) }
    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}
