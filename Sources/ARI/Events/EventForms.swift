import Glibc

/// The forms, found by the name of their type without making a text of it.
struct EventForms: Sendable {
    static let all = EventForms(EventDecoder.types.values.sorted { $0.type < $1.type })

    private struct Name: Sendable {
        let bytes: [UInt8]
        let position: Int
    }

    private let forms: [EventForm]
    private let byLength: [[Name]]

    private init(_ forms: [EventForm]) {
        self.forms = forms
        let names = forms.enumerated().map { Name(bytes: Array($1.type.utf8), position: $0) }
        let longest = names.map(\.bytes.count).max() ?? 0
        byLength = (0...longest).map { length in names.filter { $0.bytes.count == length } }
    }

    var count: Int { forms.count }
    subscript(position: Int) -> EventForm { forms[position] }

    /// The position of the form with this name.
    private func position(of type: UnsafeBufferPointer<UInt8>) -> Int? {
        guard type.count < byLength.count, let start = type.baseAddress else { return nil }
        return byLength[type.count].first { memcmp($0.bytes, start, type.count) == 0 }?.position
    }

    /// The position of the form of a message whose type is told before anything but scalars, as Asterisk does; `nil`
    /// for an unknown one, and where it is not. What else is in the message is not looked at.
    func position(in message: UnsafeRawBufferPointer) -> Int? {
        guard let start = message.baseAddress, message.first == UInt8(ascii: "{") else { return nil }
        let bytes = start.assumingMemoryBound(to: UInt8.self)
        var place = 1
        for _ in 0..<Self.memberLimit {
            guard let name = Self.string(bytes, &place, end: message.count), place < message.count,
                bytes[place] == UInt8(ascii: ":")
            else { return nil }
            place += 1
            let isType = name.elementsEqual("type".utf8)
            if isType { return Self.string(bytes, &place, end: message.count).flatMap(position(of:)) }
            guard Self.passScalar(bytes, &place, end: message.count), place < message.count,
                bytes[place] == UInt8(ascii: ",")
            else { return nil }
            place += 1
        }
        return nil
    }

    /// So many members are looked at.
    private static let memberLimit = 4

    /// Passes a string without escapes, and says what it is without its quotes.
    private static func string(
        _ bytes: UnsafePointer<UInt8>,
        _ place: inout Int,
        end: Int
    ) -> UnsafeBufferPointer<UInt8>? {
        guard place < end, bytes[place] == UInt8(ascii: "\"") else { return nil }
        let start = place + 1
        guard let quote = memchr(bytes + start, Int32(UInt8(ascii: "\"")), end - start) else { return nil }
        let count = quote - UnsafeMutableRawPointer(mutating: bytes + start)
        guard memchr(bytes + start, Int32(UInt8(ascii: "\\")), count) == nil else { return nil }
        place = start + count + 1
        return UnsafeBufferPointer(start: bytes + start, count: count)
    }

    private static func passScalar(_ bytes: UnsafePointer<UInt8>, _ place: inout Int, end: Int) -> Bool {
        if place < end, bytes[place] == UInt8(ascii: "\"") { return string(bytes, &place, end: end) != nil }
        let start = place
        while place < end, isWordByte(bytes[place]) { place += 1 }
        return place > start
    }

    /// Of numbers, `true`, `false` and `null`.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"),
            UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
