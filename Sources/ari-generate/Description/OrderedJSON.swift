import Foundation

/// JSON that keeps the order of its keys: the description's order of fields is the one that people know, and
/// Foundation's readers lose it.
enum OrderedJSON {
    case object([(key: String, value: OrderedJSON)])
    case array([OrderedJSON])
    case string(String)
    /// A number, `true`, `false` or `null`, as it is written.
    case word(String)

    init(_ text: some DataProtocol) throws {
        var reader = Reader(bytes: Array(text))
        self = try reader.value()
    }

    subscript(key: String) -> OrderedJSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    var members: [(key: String, value: OrderedJSON)] {
        if case .object(let members) = self { members } else { [] }
    }

    var items: [OrderedJSON] {
        if case .array(let items) = self { items } else { [] }
    }

    /// A string's text; for others what is written. The description has some numbers as strings.
    var text: String? {
        switch self {
        case .string(let text), .word(let text): text
        case .object, .array: nil
        }
    }

    var isTrue: Bool { text == "true" }
}

/// Where the text is not JSON, or not JSON of the kind that Asterisk's description is.
struct DescriptionError: Error, CustomStringConvertible {
    let description: String
}

private struct Reader {
    let bytes: [UInt8]
    var position = 0

    mutating func value() throws -> OrderedJSON {
        switch try next() {
        case UInt8(ascii: "{"): .object(try list(until: "}") { try $0.member() })
        case UInt8(ascii: "["): .array(try list(until: "]") { try $0.value() })
        case UInt8(ascii: "\""): .string(try string())
        default: .word(try word())
        }
    }

    private mutating func member() throws -> (key: String, value: OrderedJSON) {
        _ = try next()
        let key = try string()
        guard try next() == UInt8(ascii: ":") else { throw problem("a colon is missing") }
        position += 1
        return (key, try value())
    }

    private mutating func list<Item>(
        until end: Unicode.Scalar,
        _ item: (inout Reader) throws -> Item
    ) throws -> [Item] {
        position += 1
        var items: [Item] = []
        while try next() != UInt8(ascii: end) {
            items.append(try item(&self))
            if try next() == UInt8(ascii: ",") { position += 1 }
        }
        position += 1
        return items
    }

    /// Foundation understands the escapes.
    private mutating func string() throws -> String {
        let start = position
        guard bytes[start] == UInt8(ascii: "\"") else { throw problem("a string is missing") }
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard position < bytes.count else { throw problem("a string does not end") }
        position += 1
        return try JSONDecoder().decode(String.self, from: Data(bytes[start..<position]))
    }

    private mutating func word() throws -> String {
        let end = bytes[position...].firstIndex { ",]} \t\r\n".utf8.contains($0) } ?? bytes.count
        guard end > position else { throw problem("a value is missing") }
        defer { position = end }
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }

    /// The next byte that is not white space, without taking it.
    private mutating func next() throws -> UInt8 {
        while position < bytes.count, " \t\r\n".utf8.contains(bytes[position]) { position += 1 }
        guard position < bytes.count else { throw problem("the text ends too early") }
        return bytes[position]
    }

    private func problem(_ what: String) -> DescriptionError {
        DescriptionError(description: "\(what), at byte \(position)")
    }
}
