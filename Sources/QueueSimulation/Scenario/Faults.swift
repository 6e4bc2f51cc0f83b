/// What breaks. Shares are probabilities from 0 to 1, times are seconds, rates are per hour.
///
/// The world never does what Asterisk, the store and callbackd's own shell never do:
/// - Asterisk's events of one connection come in order; only the answers of requests come between them at any point
///   (facts/ari.md 15, 16). Events are lost only while the websocket is down, or when callbackd's mailbox refuses one,
///   and then all that Asterisk has is told anew.
/// - Repeated are the ends, answers and failures of legs, the ends of sounds and the outcomes of joins, in the same
///   life of callbackd, any time later; digits and arrivals are not.
/// - Requests on one channel are made in order. One that fails is not performed, or is performed and its answer lost.
///   Of dialling and joining the outcome may never be heard of: their time limits are the engine's.
///   A hang-up is tried twice, the stopping of a sound three times; then it plays for up to 20 s more. When callbackd
///   dies, requests that are on their way for less than 0.2 s are still made.
/// - The store takes what one batch has decided as a whole, in order. When callbackd dies, the batch on its way is
///   durable or not; what is durable is never lost, and no act that comes after a fact leaves before it is.
public struct Faults: Sendable {
    /// A request's way to Asterisk.
    public var requestDelay: Distribution = .uniform(0.001...0.02)
    /// An event's way to callbackd.
    public var newsDelay: Distribution = .uniform(0.001...0.02)
    /// The share of requests that take seconds.
    public var slowRequests = 0.0
    /// The share of events that take seconds.
    public var slowNews = 0.0
    /// The share of requests that are refused.
    public var failingRequests = 0.0
    /// The share of requests that are performed though their answer is lost.
    public var lostAnswers = 0.0
    /// The share of dialling and joining requests of whose outcome nobody ever hears.
    public var unansweredRequests = 0.0
    /// The share of events that are repeated later.
    public var repeatedNews = 0.0
    /// Events about things that nobody knows.
    public var unknownNews = 0.0
    /// The share of inputs that callbackd's mailbox refuses.
    public var refusedInputs = 0.0
    /// The share of sounds that never say their end.
    public var endlessSounds = 0.0
    /// How long the store takes for a batch.
    public var append: Distribution = .uniform(0.0002...0.005)
    /// The share of batches for which the store fails for a while.
    public var failingAppends = 0.0
    public var storeOutage: Distribution = .uniform(1...12)
    /// Acts that come before a batch's first fact leave at once.
    public var actsLeaveEarly = false
    /// callbackd is killed, at any instant.
    public var crashes = 0.0
    /// The share of batches during whose append callbackd is killed, and of those during whose release it is, between
    /// any two acts.
    public var crashesInRelease = 0.0
    /// callbackd is stopped in order.
    public var stops = 0.0
    public var downtime: Distribution = .uniform(0.3...30)
    /// The share of starts with another set of Asterisks.
    public var nodeChanges = 0.0
    /// The websocket to one Asterisk is lost.
    public var disconnections = 0.0
    /// The share of them in which requests do not come through either.
    public var networkCuts = 0.0
    public var offTime: Distribution = .uniform(0.1...40)
    /// From the loss of the websocket to callbackd's noticing it.
    public var notice: Distribution = .uniform(0...10)
    /// An Asterisk is restarted, and all its channels are gone.
    public var asteriskRestarts = 0.0

    public init() {}
}
