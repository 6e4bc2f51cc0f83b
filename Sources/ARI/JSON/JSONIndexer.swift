import Glibc

/// Goes through a text once, from part to part, and notes the values that a shape asks for. It accepts what fits the
/// shape and is as plain as usual; what it passes over is JSON, too.
///
/// It works on memory that others own, and must not outlive the call that it is made for.
struct JSONIndexer {
    /// Deeper texts are left to Foundation's decoder, which has a bound of its own. ARI's go four deep.
    static let maximumDepth = 64
    /// Objects of any members with more of them are left to Foundation's decoder: whether a name comes twice is found
    /// by looking at all before it.
    static let maximumMembers = 64

    let text: UnsafePointer<UInt8>
    let textCount: Int
    /// Whether there is a backslash anywhere.
    let hasEscapes: Bool
    private let places: UnsafePointer<UInt32>
    private let placeCount: Int
    private let words: UnsafeMutablePointer<JSONWord>
    private(set) var wordCount = 0
    /// The part that is looked at.
    private var next = 0

    /// - Parameters:
    ///   - places: where the text's parts begin, as `csj_scan` finds them.
    ///   - words: room for as many words as there are places.
    init(
        _ text: UnsafePointer<UInt8>,
        count: Int,
        places: UnsafePointer<UInt32>,
        placeCount: Int,
        into words: UnsafeMutablePointer<JSONWord>
    ) {
        self.text = text
        textCount = count
        self.places = places
        self.placeCount = placeCount
        self.words = words
        hasEscapes = memchr(text, Int32(UInt8(ascii: "\\")), count) != nil
    }

    /// Notes the one value that the text must be.
    mutating func noteRoot(_ shape: JSONShape) -> Bool {
        noteValue(shape.kind, shape, field: 0, depth: Self.maximumDepth) && next == placeCount
    }

    /// Where the part that is looked at begins; `nil` at the end.
    @inline(__always)
    private var place: Int? { next < placeCount ? Int(places[next]) : nil }

    /// Whether the part that is looked at is this character, which is passed then.
    @inline(__always)
    private mutating func pass(_ character: Unicode.Scalar) -> Bool {
        guard let place, text[place] == UInt8(ascii: character) else { return false }
        next += 1
        return true
    }

    @inline(__always)
    private mutating func note(_ kind: JSONWord.Kind, field: UInt8, start: Int, count: Int) {
        words[wordCount] = JSONWord(kind, field: field, start: start, count: count)
        wordCount += 1
    }

    @inline(__always)
    private mutating func noteValue(_ kind: JSONShape.Kind, _ shape: JSONShape, field: UInt8, depth: Int) -> Bool {
        switch kind {
        case .string: noteString(field: field)
        case .integer: noteNumber(field: field, mayBeFraction: false)
        case .number: noteNumber(field: field, mayBeFraction: true)
        case .bool: noteLiteral(.true, "true", field: field) || noteLiteral(.false, "false", field: field)
        case .any: noteAny(shape, field: field, depth: depth)
        case .list: noteList(shape.element, field: field, depth: depth)
        case .map: noteMap(shape.element, field: field, depth: depth)
        case .object: noteObject(shape, field: field, depth: depth)
        }
    }

    private mutating func noteAny(_ shape: JSONShape, field: UInt8, depth: Int) -> Bool {
        guard let place else { return false }
        switch text[place] {
        case UInt8(ascii: "\""): return noteString(field: field)
        case UInt8(ascii: "{"): return noteMap(shape, field: field, depth: depth)
        case UInt8(ascii: "["): return noteList(shape, field: field, depth: depth)
        case UInt8(ascii: "t"): return noteLiteral(.true, "true", field: field)
        case UInt8(ascii: "f"): return noteLiteral(.false, "false", field: field)
        case UInt8(ascii: "n"): return noteLiteral(.null, "null", field: field)
        default: return noteNumber(field: field, mayBeFraction: true, mayBeWhole: false)
        }
    }
}

// MARK: Containers

extension JSONIndexer {
    private mutating func noteObject(_ shape: JSONShape, field: UInt8, depth: Int) -> Bool {
        guard depth > 0, let start = place, pass("{") else { return false }
        let own = wordCount
        wordCount += 1
        var (seen, expected): (UInt32, Int) = (0, 0)
        guard noteMembers(shape.fields, depth: depth, seen: &seen, expected: &expected) else { return false }
        words[own] = JSONWord(.object, field: field, start: start, count: wordCount - own)
        return seen & shape.required == shape.required
    }

    @inline(__always)
    private mutating func noteMembers(
        _ fields: JSONFieldList,
        depth: Int,
        seen: inout UInt32,
        expected: inout Int
    ) -> Bool {
        if pass("}") { return true }
        repeat {
            guard let name = place, text[name] == UInt8(ascii: "\""), next + 1 < placeCount else { return false }
            let colon = Int(places[next + 1])
            guard text[colon] == UInt8(ascii: ":") else { return false }
            next += 2
            guard let position = fields.position(of: text + name + 1, room: textCount - name - 1, from: expected) else {
                // A known name may be written with escapes.
                guard !hasEscape(name + 1, colon), skipValue(depth: depth - 1) else { return false }
                continue
            }
            expected = position + 1
            let bit: UInt32 = 1 &<< UInt32(position)
            guard seen & bit == 0 else { return false }
            seen |= bit
            if !fields.isRequired(position), isNull {
                next += 1
            } else if !noteField(fields, position, depth: depth - 1) {
                return false
            }
        } while pass(",")
        return pass("}")
    }

    @inline(__always)
    private mutating func noteField(_ fields: JSONFieldList, _ position: Int, depth: Int) -> Bool {
        let field = UInt8(truncatingIfNeeded: position)
        // What most fields are, without a look at their shape.
        guard fields.kind(position) != .string else { return noteString(field: field) }
        return noteValue(fields.kind(position), fields.shape(position), field: field, depth: depth)
    }

    private mutating func noteList(_ element: JSONShape?, field: UInt8, depth: Int) -> Bool {
        guard depth > 0, let element, let start = place, pass("[") else { return false }
        let own = wordCount
        wordCount += 1
        if !pass("]") {
            repeat {
                guard noteValue(element.kind, element, field: 0, depth: depth - 1) else { return false }
            } while pass(",")
            guard pass("]") else { return false }
        }
        words[own] = JSONWord(.list, field: field, start: start, count: wordCount - own)
        return true
    }

    private mutating func noteMap(_ value: JSONShape?, field: UInt8, depth: Int) -> Bool {
        guard depth > 0, let value, let start = place, pass("{") else { return false }
        let own = wordCount
        wordCount += 1
        if !pass("}") {
            var members = 0
            repeat {
                members += 1
                guard members <= Self.maximumMembers, noteName(after: own), pass(":"),
                    noteValue(value.kind, value, field: 0, depth: depth - 1)
                else { return false }
            } while pass(",")
            guard pass("}") else { return false }
        }
        words[own] = JSONWord(.map, field: field, start: start, count: wordCount - own)
        return true
    }

    /// A name must be plain ASCII: others may be the same to `String` though their bytes differ.
    private mutating func noteName(after map: Int) -> Bool {
        guard let (start, end) = string(), !hasEscape(start, end) else { return false }
        for place in start..<end where text[place] >= 0x80 { return false }
        var other = map + 1
        while other < wordCount {
            let word = words[other]
            if word.count == end - start, memcmp(text + word.start, text + start, word.count) == 0 { return false }
            other += 1 + words[other + 1].size
        }
        note(.string, field: 0, start: start, count: end - start)
        return true
    }

    /// Passes a value that nobody asks for.
    private mutating func skipValue(depth: Int) -> Bool {
        guard let place else { return false }
        switch text[place] {
        case UInt8(ascii: "\""):
            guard let (start, end) = string() else { return false }
            return !hasEscape(start, end) || JSONEscapes.areValid(bytes(start, end))
        case UInt8(ascii: "{"):
            next += 1
            guard depth > 0 else { return false }
            if pass("}") { return true }
            repeat {
                guard let (start, end) = string(), !hasEscape(start, end), pass(":"), skipValue(depth: depth - 1)
                else { return false }
            } while pass(",")
            return pass("}")
        case UInt8(ascii: "["):
            next += 1
            guard depth > 0 else { return false }
            if pass("]") { return true }
            repeat {
                guard skipValue(depth: depth - 1) else { return false }
            } while pass(",")
            return pass("]")
        default:
            next += 1
            return isLiteral(at: place, "true") || isLiteral(at: place, "false") || isLiteral(at: place, "null")
                || JSONNumber(text, at: place, end: textCount) != nil
        }
    }
}

// MARK: Scalars

extension JSONIndexer {
    @inline(__always)
    private func bytes(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text + start, count: end - start)
    }

    @inline(__always)
    private func hasEscape(_ start: Int, _ end: Int) -> Bool {
        hasEscapes && memchr(text + start, Int32(UInt8(ascii: "\\")), end - start) != nil
    }

    private var isNull: Bool { place.map { isLiteral(at: $0, "null") } ?? false }

    private func isLiteral(at place: Int, _ literal: StaticString) -> Bool {
        let end = place + literal.utf8CodeUnitCount
        return end <= textCount && memcmp(text + place, literal.utf8Start, literal.utf8CodeUnitCount) == 0
            && (end == textCount || JSONNumber.mayFollow(text[end]))
    }

    /// Passes a string. Where its bytes begin and end, quotes not counted.
    @inline(__always)
    private mutating func string() -> (start: Int, end: Int)? {
        guard let start = place, text[start] == UInt8(ascii: "\"") else { return nil }
        next += 1
        // Between a string and the next part there are spaces at most.
        guard let following = place else { return nil }
        var end = following - 1
        while end > start, JSONNumber.isSpace(text[end]) { end -= 1 }
        return end > start && text[end] == UInt8(ascii: "\"") ? (start + 1, end) : nil
    }

    @inline(__always)
    private mutating func noteString(field: UInt8) -> Bool {
        guard let (start, end) = string() else { return false }
        let isEscaped = hasEscape(start, end)
        guard !isEscaped || JSONEscapes.areValid(bytes(start, end)) else { return false }
        note(isEscaped ? .escaped : .string, field: field, start: start, count: end - start)
        return true
    }

    private mutating func noteLiteral(_ kind: JSONWord.Kind, _ literal: StaticString, field: UInt8) -> Bool {
        guard let place, isLiteral(at: place, literal) else { return false }
        next += 1
        note(kind, field: field, start: place, count: 0)
        return true
    }

    /// - Parameter mayBeWhole: whether a number with a fraction or an exponent may be an integer all the same:
    ///   Foundation's decoder may take 1.0 and 1e3 for one.
    private mutating func noteNumber(field: UInt8, mayBeFraction: Bool, mayBeWhole: Bool = true) -> Bool {
        guard let place, let number = JSONNumber(text, at: place, end: textCount) else { return false }
        next += 1
        if number.isInteger {
            guard number.isShort else { return false }
        } else {
            guard mayBeFraction, let value = Double(String(decoding: bytes(place, number.end), as: UTF8.self)),
                value.isFinite, mayBeWhole || value != value.rounded(.towardZero)
            else { return false }
        }
        note(number.isInteger ? .integer : .number, field: field, start: place, count: number.end - place)
        return true
    }
}
