/// Makes one answer of the sightings of what is waited for. A value without a clock.
protocol Watch: Sendable {
    associatedtype Word: Sendable

    /// What is to be said now; `nil` for nothing yet.
    mutating func take(_ sighting: Sighting) -> Word?

    /// Whether nothing that is said after this word matters.
    static func isLast(_ word: Word) -> Bool
}

extension Watch {
    static func isLast(_ word: Word) -> Bool { true }
}
