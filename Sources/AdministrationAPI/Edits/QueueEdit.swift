/// What a queue is created with; what is nil gets its default. Its rule has no mode at first.
public struct QueueCreation: EditBody {
    public var name: String
    public var musicClass: String?
    public var agentRingSeconds: Int?
    public var wrapUpSeconds: Int?
    public var maximumPlaces: Int?
    public var spokenName: String?

    public init(name: String, edit: QueueEdit = QueueEdit()) {
        self.name = name
        musicClass = edit.musicClass
        agentRingSeconds = edit.agentRingSeconds
        wrapUpSeconds = edit.wrapUpSeconds
        maximumPlaces = edit.maximumPlaces
        spokenName = edit.spokenName
    }

    /// The settings without the name.
    public var edit: QueueEdit {
        QueueEdit(
            musicClass: musicClass,
            agentRingSeconds: agentRingSeconds,
            wrapUpSeconds: wrapUpSeconds,
            maximumPlaces: maximumPlaces,
            spokenName: spokenName
        )
    }

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case name, musicClass, agentRingSeconds, wrapUpSeconds, maximumPlaces, spokenName
    }
    public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }
}

/// A change of a queue's settings, apart from its rule; what is nil stays as it is.
public struct QueueEdit: EditBody {
    public var musicClass: String?
    public var agentRingSeconds: Int?
    public var wrapUpSeconds: Int?
    public var maximumPlaces: Int?
    /// An empty text removes it.
    public var spokenName: String?

    public init(
        musicClass: String? = nil,
        agentRingSeconds: Int? = nil,
        wrapUpSeconds: Int? = nil,
        maximumPlaces: Int? = nil,
        spokenName: String? = nil
    ) {
        self.musicClass = musicClass
        self.agentRingSeconds = agentRingSeconds
        self.wrapUpSeconds = wrapUpSeconds
        self.maximumPlaces = maximumPlaces
        self.spokenName = spokenName
    }

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case musicClass, agentRingSeconds, wrapUpSeconds, maximumPlaces, spokenName
    }
    public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }
}
