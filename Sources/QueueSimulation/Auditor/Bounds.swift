import QueueEngine

/// The bounds that callbackd promises and no rule sets, written down anew: asked of the engine, a wrong one would be
/// right by definition.
enum Bounds {
    static let silence: Seconds = 10
    static let keyRepeat: Seconds = 1
    static let silencesPerRequest = 2
    static let refusalsPerRequest = 3
    static let playback: Seconds = 60
    static let legGrace: Seconds = 5
    static let join: Seconds = 10
    static let hangUp: Seconds = 10
    static let firstRest: Seconds = 5
    static let longestRest: Seconds = 30
    static let numberDigits = 32
    /// How much earlier than it leaves for a channel a sound was decided at most, an outage of the store included.
    static let storing: Seconds = 20
}
