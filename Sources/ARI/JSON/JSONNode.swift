import Glibc

/// A value of a parsed text: a place on simdjson's tape. It points into its parser's memory, or into that of the
/// ``JSONText`` that keeps it, and must not outlive the call that got it.
struct JSONNode {
    /// The highest byte of a word.
    enum Kind {
        static let string = UInt8(ascii: "\"")
        static let object = UInt8(ascii: "{")
        static let array = UInt8(ascii: "[")
        static let integer = UInt8(ascii: "l")
        /// An integer that only an unsigned one holds.
        static let unsigned = UInt8(ascii: "u")
        static let number = UInt8(ascii: "d")
        static let `true` = UInt8(ascii: "t")
        static let `false` = UInt8(ascii: "f")
        static let null = UInt8(ascii: "n")
    }

    let tape: UnsafeMutablePointer<UInt64>
    let strings: UnsafePointer<UInt8>
    let place: Int
    /// What the value may be kept by, for those who read it later; its fields are noted on the tape then.
    let owner: Unmanaged<JSONText.Storage>?

    /// The value at another place of the same text.
    func at(_ place: Int) -> JSONNode {
        JSONNode(tape: tape, strings: strings, place: place, owner: owner)
    }

    private var word: UInt64 { tape[place] }
    private var kind: UInt8 { UInt8(truncatingIfNeeded: word >> 56) }

    var isNull: Bool { kind == Kind.null }
    var isObject: Bool { kind == Kind.object }
    var isArray: Bool { kind == Kind.array }
    var isString: Bool { kind == Kind.string }

    var bool: Bool? {
        switch kind {
        case Kind.true: true
        case Kind.false: false
        default: nil
        }
    }

    /// An integer that was written as one.
    var integer: Int? { kind == Kind.integer ? Int(Int64(bitPattern: tape[place + 1])) : nil }

    /// A number with a fraction or an exponent.
    var fraction: Double? { kind == Kind.number ? Double(bitPattern: tape[place + 1]) : nil }

    var string: String? { isString ? text : nil }

    /// Of a string or a member's name, in UTF-8, its escapes resolved.
    var utf8: UnsafeBufferPointer<UInt8> {
        let start = strings + Int(UInt32(truncatingIfNeeded: word))
        let count = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
        return UnsafeBufferPointer(start: start + 4, count: Int(count))
    }

    var text: String { String(decoding: utf8, as: UTF8.self) }

    func isText(_ other: StaticString) -> Bool {
        let own = utf8
        guard own.count == other.utf8CodeUnitCount, let start = own.baseAddress else { return false }
        return memcmp(start, other.utf8Start, own.count) == 0
    }

    /// The place behind the value.
    var end: Int {
        switch kind {
        case Kind.object, Kind.array: Int(UInt32(truncatingIfNeeded: word))
        case Kind.integer, Kind.unsigned, Kind.number: place + 2
        default: place + 1
        }
    }

    /// Calls `body` with the elements of an array, in order.
    @inline(__always)
    func forEachElement<Failure: Error>(_ body: (JSONNode) throws(Failure) -> Void) throws(Failure) {
        guard isArray else { return }
        var element = at(place + 1)
        while element.place < end - 1 {
            try body(element)
            element = at(element.end)
        }
    }

    /// Calls `body` with the name and the value of an object's members, in order.
    @inline(__always)
    func forEachMember<Failure: Error>(_ body: (JSONNode, JSONNode) throws(Failure) -> Void) throws(Failure) {
        guard isObject else { return }
        var name = at(place + 1)
        while name.place < end - 1 {
            let value = at(name.place + 1)
            try body(name, value)
            name = at(value.end)
        }
    }
}

extension JSONNode {
    // Between the lowest 32 bits of a name's word and its highest byte nothing is written by simdjson.
    private static let noteShift: UInt64 = 32

    /// Notes on an object's member's name which of its type's fields it is.
    func note(field: Int) {
        tape[place] |= UInt64(field + 1) << Self.noteShift
    }

    /// The value of the member that is this field of the object's type; `nil` if there is none.
    @inline(__always)
    func field(_ field: Int) -> JSONNode? {
        let wanted = UInt8(truncatingIfNeeded: field + 1)
        let end = end - 1
        var name = place + 1
        while name < end {
            let value = at(name + 1)
            if UInt8(truncatingIfNeeded: tape[name] >> Self.noteShift) == wanted { return value }
            name = value.end
        }
        return nil
    }
}
