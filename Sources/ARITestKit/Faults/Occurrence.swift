/// On which of its occasions a fault strikes.
public struct Occurrence: Sendable, Hashable, CustomStringConvertible {
    /// The first occasions, on which it never does.
    let skipped: Int
    /// How often at most.
    let limit: Int
    /// How probable it is on each of the others, from 0 to 1.
    let chance: Double

    /// On every occasion.
    public static let always = Occurrence(skipped: 0, limit: .max, chance: 1)

    /// On the first occasion only.
    public static let once = Occurrence.first(1)

    /// On the first `count` occasions.
    public static func first(_ count: Int) -> Occurrence {
        Occurrence(skipped: 0, limit: count, chance: 1)
    }

    /// On the n-th occasion only, counted from 1.
    public static func nth(_ number: Int) -> Occurrence {
        Occurrence(skipped: max(0, number - 1), limit: 1, chance: 1)
    }

    /// On all occasions but the first `count`.
    public static func after(_ count: Int) -> Occurrence {
        Occurrence(skipped: count, limit: .max, chance: 1)
    }

    /// As the plan's seed has it: on each occasion with this probability, from 0 to 1, and at most so often.
    public static func chance(_ probability: Double, atMost limit: Int = .max) -> Occurrence {
        Occurrence(skipped: 0, limit: limit, chance: min(max(probability, 0), 1))
    }

    /// - Parameters:
    ///   - number: the occasion, counted from 1.
    ///   - struck: how often the fault has struck before.
    func strikes(_ number: Int, struck: Int, dice: inout FaultDice) -> Bool {
        guard number > skipped, struck < limit else { return false }
        return chance >= 1 || Double.random(in: 0..<1, using: &dice) < chance
    }

    public var description: String {
        var words: [String] = []
        if skipped > 0 { words.append("after \(skipped)") }
        if limit < .max { words.append("at most \(limit)") }
        if chance < 1 { words.append("chance \(chance)") }
        return words.isEmpty ? "always" : words.joined(separator: " ")
    }
}
