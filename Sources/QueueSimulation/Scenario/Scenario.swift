import QueueEngine

/// A contact centre to be simulated: who calls when, how people behave, and what breaks. Together with its seed it
/// decides everything that happens.
public struct Scenario: Sendable {
    public var seed: UInt64
    /// How long calls come in, in seconds; what is left then is served to the end.
    public var duration: Double = 3_600
    /// How long after that the last of those who are left may take, in seconds; the world ends without them then.
    public var longestDrain: Double = 24 * 3_600
    /// After so many callers no more come.
    public var maximumCallers = Int.max
    public var tenant = TenantSettings(outboundContext: "outbound")
    /// The Asterisks; callers come in on any of them.
    public var nodes: [NodeName] = [NodeName(fixed: "pbx1")]
    public var queues: [Queue] = []
    public var agents: [Member] = []
    /// How many of ``agents`` are on duty in each hour of a day, the first ones; the others are paused. Nil: all of
    /// them, always.
    public var duty: [Int]?
    public var callers = CallerHabits()
    public var agentHabits = AgentHabits()
    public var customers = CustomerHabits()
    /// How long prompts last, in seconds.
    public var promptLength: Distribution = .fixed(0)
    public var administration = Administration()
    /// Nil: the link between callbackd and Asterisk is ideal. Acts are performed and told of in the same instant, and
    /// nothing is stored but for the auditor, since nothing is ever lost.
    public var faults: Faults?

    public init(seed: UInt64) { self.seed = seed }

    /// A queue and its callers.
    public struct Queue: Sendable {
        public let name: QueueName
        public var settings: QueueSettings
        public var arrivals: Arrivals

        public init(name: QueueName, settings: QueueSettings, arrivals: Arrivals) {
            self.name = name
            self.settings = settings
            self.arrivals = arrivals
        }
    }

    /// An agent with the queues that he or she serves.
    public struct Member: Sendable {
        public let name: AgentName
        public var settings: AgentSettings

        public init(name: AgentName, settings: AgentSettings) {
            self.name = name
            self.settings = settings
        }
    }
}
