/// A queue's settings.
public struct QueueView: Hashable, Codable, Sendable {
    public var name: String
    public var musicClass: String
    public var agentRingSeconds: Int
    public var wrapUpSeconds: Int
    public var maximumPlaces: Int
    /// The sound file that says the queue's name to agents; absent: the name is spelled.
    public var spokenName: String?
    public var rule: RuleView

    public init(
        name: String,
        musicClass: String,
        agentRingSeconds: Int,
        wrapUpSeconds: Int,
        maximumPlaces: Int,
        spokenName: String?,
        rule: RuleView
    ) {
        self.name = name
        self.musicClass = musicClass
        self.agentRingSeconds = agentRingSeconds
        self.wrapUpSeconds = wrapUpSeconds
        self.maximumPlaces = maximumPlaces
        self.spokenName = spokenName
        self.rule = rule
    }
}
