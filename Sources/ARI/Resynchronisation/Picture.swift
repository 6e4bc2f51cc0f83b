/// What an application, or several of one connection, have in Asterisk: a value, made of events, answers and snapshots.
public struct Picture: Sendable, Hashable {
    /// Channels and bridges that are kept, of each so many. Beyond, new ones are not: they are told as found after the
    /// next reconnect.
    public static let defaultLimit = 65_536

    private(set) var applications: Set<String>
    let limit: Int
    private(set) var channelsByID: [String: Channel] = [:]
    private(set) var bridgesByID: [String: Bridge] = [:]
    /// Of the bridges above, with others' channels in them.
    private(set) var memberships = Memberships()
    /// Bridges that are the application's whatever their name.
    private var madeBridges: Set<String> = []
    /// What has ended of late: an answer that comes after the end must not bring it back.
    private var ended = RecentIDs(limit: 4096)

    init(applications: Set<String>, limit: Int = defaultLimit) {
        self.applications = applications
        self.limit = limit
    }

    /// In the order in which they came.
    public var channels: [KnownChannel] {
        channelsByID.values
            .map { KnownChannel($0, bridgeID: memberships.bridge(of: $0.id)) }
            .sorted { ($0.channel.creationtime ?? "", $0.id) < ($1.channel.creationtime ?? "", $1.id) }
    }

    /// In the order in which they came, each with the ids of its channels in order.
    public var bridges: [Bridge] {
        bridgesByID.values
            .map(filled)
            .sorted { ($0.creationtime ?? "", $0.id) < ($1.creationtime ?? "", $1.id) }
    }

    public func channel(_ id: String) -> KnownChannel? {
        channelsByID[id].map { KnownChannel($0, bridgeID: memberships.bridge(of: id)) }
    }

    public func bridge(_ id: String) -> Bridge? { bridgesByID[id].map(filled) }

    private func filled(_ bridge: Bridge) -> Bridge {
        var bridge = bridge
        bridge.channels = memberships.channels(in: bridge.id).sorted()
        return bridge
    }

    /// Two pictures are the same if they show the same; what they remember of the past is no matter.
    public static func == (left: Picture, right: Picture) -> Bool {
        left.channelsByID == right.channelsByID && left.bridgesByID == right.bridgesByID
            && left.memberships == right.memberships
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(channelsByID)
        hasher.combine(bridgesByID)
    }
}

extension Picture {
    /// Shows the channel, as it is now. One that has ended stays away unless it `hasReturned`.
    mutating func show(_ channel: Channel, hasReturned: Bool = false) {
        let id = channel.id
        if hasReturned { ended.remove(id) }
        guard !ended.contains(id), channelsByID[id] != nil || channelsByID.count < limit else { return }
        channelsByID[id] = channel.part
    }

    mutating func update(_ channel: Channel) {
        if let place = channelsByID.index(forKey: channel.id) { channelsByID.values[place] = channel.part }
    }

    mutating func removeChannel(_ id: String) {
        ended.insert(id)
        channelsByID[id] = nil
        leaveBridge(id)
    }

    mutating func show(_ bridge: Bridge, isMade: Bool = false) {
        guard !ended.contains(bridge.id), bridgesByID[bridge.id] != nil || bridgesByID.count < limit else { return }
        if isMade { madeBridges.insert(bridge.id) }
        var bridge = bridge
        bridge.channels = []
        bridgesByID[bridge.id] = bridge
    }

    mutating func removeBridge(_ id: String) {
        ended.insert(id)
        forgetBridge(id)
    }

    mutating func enterBridge(_ channel: String, _ bridge: String) {
        guard memberships.bridge(of: channel) != bridge else { return }
        leaveBridge(channel)
        place(channel, in: bridge)
    }

    /// Another's bridge is not watched any more once the last of our channels has left it.
    mutating func leaveBridge(_ channel: String) {
        guard let id = memberships.place(channel, in: nil), let bridge = bridgesByID[id], !isOwn(bridge),
            !memberships.channels(in: id).contains(where: { channelsByID[$0] != nil })
        else { return }
        forgetBridge(id)
    }

    /// Moves the channel, and forgets no bridge by that.
    mutating func place(_ channel: String, in bridge: String?) {
        guard let bridge else {
            _ = memberships.place(channel, in: nil)
            return
        }
        guard bridgesByID[bridge] != nil, memberships.count < limit else { return }
        memberships.place(channel, in: bridge)
    }

    /// Whether the bridge stays the application's when nobody is in it.
    func isOwn(_ bridge: Bridge) -> Bool {
        bridge.name.map(applications.contains) == true || madeBridges.contains(bridge.id)
    }

    private mutating func forgetBridge(_ id: String) {
        bridgesByID[id] = nil
        madeBridges.remove(id)
        memberships.empty(id)
    }
}

extension Picture {
    /// From now on it is of these applications. What it shows stays until Asterisk has been asked.
    mutating func serve(_ applications: Set<String>) {
        self.applications = applications
    }

    /// Shows what another one shows, too.
    mutating func absorb(_ other: Picture) {
        for channel in other.channelsByID.values { show(channel) }
        for bridge in other.bridgesByID.values { show(bridge, isMade: other.madeBridges.contains(bridge.id)) }
        for (channel, bridge) in other.memberships.bridges { place(channel, in: bridge) }
    }
}
