/// A value of a text, as a ``JSONIndexer`` has noted it. It points into its parser's memory, or into that of the
/// ``JSONText`` that keeps it, and must not outlive the call that got it.
struct JSONNode {
    let words: UnsafePointer<JSONWord>
    let bytes: UnsafePointer<UInt8>
    let place: Int
    /// What the value may be kept by, for those who read it later.
    let owner: Unmanaged<JSONText.Storage>?

    /// The value at another place of the same text.
    @inline(__always)
    private func at(_ place: Int) -> JSONNode {
        JSONNode(words: words, bytes: bytes, place: place, owner: owner)
    }

    @inline(__always)
    private var word: JSONWord { words[place] }

    var isNull: Bool { word.kind == .null }
    var isObject: Bool { word.kind == .object }
    var isMap: Bool { word.kind == .map }
    var isList: Bool { word.kind == .list }

    var bool: Bool? {
        switch word.kind {
        case .true: true
        case .false: false
        default: nil
        }
    }

    /// An integer that was written as one.
    var integer: Int? {
        guard word.kind == .integer else { return nil }
        var (value, digits) = (0, utf8[...])
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        // An indexer accepts as many digits as an Int surely holds.
        for digit in digits { value = value &* 10 &+ Int(digit &- UInt8(ascii: "0")) }
        return isNegative ? 0 &- value : value
    }

    /// A number with a fraction or an exponent.
    var fraction: Double? { word.kind == .number ? Double(String(decoding: utf8, as: UTF8.self)) : nil }

    @inline(__always)
    var string: String? {
        switch word.kind {
        case .string: String(decoding: utf8, as: UTF8.self)
        case .escaped: JSONEscapes.resolved(utf8)
        default: nil
        }
    }

    /// A scalar as it is written.
    @inline(__always)
    private var utf8: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + word.start, count: word.count)
    }

    /// Calls `body` with the elements of a list, in order.
    @inline(__always)
    func forEachElement<Failure: Error>(_ body: (JSONNode) throws(Failure) -> Void) throws(Failure) {
        guard isList else { return }
        let end = place + word.size
        var element = place + 1
        while element < end {
            try body(at(element))
            element += words[element].size
        }
    }

    /// Calls `body` with the name and the value of a map's members, in order.
    @inline(__always)
    func forEachMember<Failure: Error>(_ body: (JSONNode, JSONNode) throws(Failure) -> Void) throws(Failure) {
        guard isMap else { return }
        let end = place + word.size
        var name = place + 1
        while name < end {
            try body(at(name), at(name + 1))
            name += 1 + words[name + 1].size
        }
    }

    /// The value of an object's field; `nil` if it is missing or null.
    @inline(__always)
    func field(_ field: Int) -> JSONNode? {
        guard isObject else { return nil }
        let wanted = UInt8(truncatingIfNeeded: field)
        let end = place + word.size
        var value = place + 1
        while value < end {
            let word = words[value]
            if word.field == wanted { return at(value) }
            value += word.size
        }
        return nil
    }
}
