import Foundation

/// A way to spoil a message.
enum Mutation: CaseIterable {
    case flipBit, overwrite, insert, remove, repeatSlice, cut, swapWords

    /// What often matters to a parser of JSON.
    private static let pieces = [
        "\"", "{", "}", "[", "]", ",", ":", "\\", "\\u", "\\ud800", "\\u0000", "null", "true", "false", "0", "-", "1e5",
        "1.0",
        "1E999", "18446744073709551616", "\u{0}", " ", "\n", "\"id\":\"x\",", "\"type\":\"StasisEnd\",", "é", "[[[[",
        "{\"a\":",
    ]

    func change(_ message: inout Data, using generator: inout some RandomNumberGenerator) {
        guard !message.isEmpty else { return }
        let place = Int.random(in: 0..<message.count, using: &generator)
        let end = min(message.count, place + Int.random(in: 1...40, using: &generator))
        switch self {
        case .flipBit: message[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case .overwrite: message[place] = UInt8.random(in: 0...255, using: &generator)
        case .insert:
            guard let piece = Self.pieces.randomElement(using: &generator) else { return }
            message.insert(contentsOf: Data(piece.utf8), at: place)
        case .remove: message.removeSubrange(place..<end)
        case .repeatSlice: message.insert(contentsOf: Data(message[place..<end]), at: end)
        case .cut: if Bool.random(using: &generator) { message.removeSubrange(place...) }
        case .swapWords: Self.swapWords(&message, using: &generator)
        }
    }

    /// Exchanges two quoted words: fields get others' names, others' values, or one name twice.
    private static func swapWords(_ message: inout Data, using generator: inout some RandomNumberGenerator) {
        var words = message.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).map { Data($0) }
        guard words.count > 4 else { return }
        let odd = stride(from: 1, to: words.count, by: 2).map { $0 }
        guard let one = odd.randomElement(using: &generator), let other = odd.randomElement(using: &generator) else {
            return
        }
        if Bool.random(using: &generator) { words.swapAt(one, other) } else { words[one] = words[other] }
        message = Data(words.joined(separator: [UInt8(ascii: "\"")]))
    }
}

/// The same numbers for the same seed: splitmix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
