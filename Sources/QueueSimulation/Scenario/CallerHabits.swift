/// What callers do. Shares are probabilities from 0 to 1, times are seconds.
public struct CallerHabits: Sendable {
    public var patience: Distribution = .never
    /// The conversation with an agent, called back or not.
    public var talk: Distribution = .exponential(mean: 180)
    /// The share of callers who press the key as soon as they are in the queue.
    public var asksAtOnce = 0.0
    /// The share of callers who press the key without having been offered a callback, if they still wait after
    /// ``asksAfter``.
    public var asksWhileWaiting = 0.0
    public var asksAfter: Distribution = .fixed(0)
    /// The share of callers who press the key when they are offered a callback.
    public var acceptsOffer = 0.0
    /// From hearing a prompt to pressing a key.
    public var reaction: Distribution = .fixed(0)
    /// The share of numbers on the display that are withheld or are no numbers.
    public var hidesNumber = 0.0
    /// Of those asked for a number: the share who type one rather than confirm the one on the display.
    public var typesNumber = 0.0
    /// Of those asked for a number: the share who do something else instead, such as pressing `*` or nothing.
    public var wavers = 0.0
    /// Keys pressed for no reason, at any instant, per minute and caller.
    public var fidgets = 0.0
    /// Empty: everybody has a number of their own. Otherwise numbers come from here, so that people meet themselves.
    public var numbers: [String] = []
    /// From finding oneself alone in a call to hanging up.
    public var loneliness: Distribution = .never

    public init() {}
}
