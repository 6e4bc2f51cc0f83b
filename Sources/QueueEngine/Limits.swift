/// The engine's own bounds, which no rule sets.
public enum Limits {
    /// Silence after which the caller is asked for the number again.
    public static let silence: Seconds = 10
    /// Within this time the key that led to the number prompt, pressed again, is the same press: an impatient finger
    /// must not become a digit of the number.
    public static let keyRepeat: Seconds = 1
    /// How often the caller is asked again after a silence, before going back to holding.
    public static let silencesPerRequest = 2
    /// How many numbers a caller may have refused in one go, before going back to holding.
    public static let refusalsPerRequest = 3
    /// A playback that has not said its end by then is taken for ended; the longest prompts last about 20 seconds.
    public static let playback: Seconds = 60
    /// How long after its ring time a leg may be silent about its fate before it is hung up. Every reservation of an
    /// agent ends by then.
    public static let legGrace: Seconds = 5
    /// How long two channels may take to be joined before that is taken for failed.
    public static let join: Seconds = 10
    /// How long a channel that was hung up may take to say its end before nobody waits for it any longer.
    public static let hangUp: Seconds = 10
    /// How many callers who could not be hung up are remembered and hung up again. Beyond, one is taken for gone.
    public static let departing = 1_000
    /// The rest after a missed ring; it doubles with every further miss.
    public static let firstRest: Seconds = 5
    public static let longestRest: Seconds = 30
    public static let queuesPerTenant = 1_000
    public static let agentsPerTenant = 10_000

    static func rest(afterMisses misses: Int) -> Seconds {
        Seconds(min(firstRest.count << min(max(misses - 1, 0), 8), longestRest.count))
    }
}
