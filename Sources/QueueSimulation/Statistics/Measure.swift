/// What is measured of a queue in the long run. Waits are seconds, from the arrival; everything else is a share.
public enum Measure: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// P(a caller finds all agents busy).
    case waitProbability
    /// P(a caller gives up waiting).
    case abandonProbability
    /// P(a caller accepts a callback).
    case callbackProbability
    /// Of all callers, until the service begins or they give up.
    case meanWait
    /// Of all who are served, called back or not, until the service begins.
    case meanWaitOfServed
    /// Of those who are called back, from the arrival until the service begins.
    case meanWaitOfCallbacks
    /// How long all callers hold the phone before an agent speaks, the callback is promised, or they give up.
    case meanTimeOnLine
    /// P(a caller is served within the target), called back or not; who gives up counts as not served.
    case serviceLevel
    /// The share of time that an agent is in a call.
    case occupancy

    /// Whether it is seconds rather than a share.
    public var isTime: Bool {
        switch self {
        case .meanWait, .meanWaitOfServed, .meanWaitOfCallbacks, .meanTimeOnLine: true
        case .waitProbability, .abandonProbability, .callbackProbability, .serviceLevel, .occupancy: false
        }
    }
}
