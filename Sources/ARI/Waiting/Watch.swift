/// Makes one answer of the sightings of what is waited for. A value without a clock.
protocol Watch: Sendable {
    associatedtype Word: Sendable

    /// What is to be said now; `nil` for nothing yet.
    mutating func take(_ sighting: Sighting) -> Word?
}
