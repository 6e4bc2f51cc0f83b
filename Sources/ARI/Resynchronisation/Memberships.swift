/// Which channel is in which bridge; a channel is in one at most.
struct Memberships: Sendable, Hashable {
    private(set) var bridges: [String: String] = [:]
    private var channels: [String: Set<String>] = [:]

    var count: Int { bridges.count }

    func bridge(of channel: String) -> String? { bridges[channel] }
    func channels(in bridge: String) -> Set<String> { channels[bridge] ?? [] }

    /// Moves the channel to the bridge, or out of any.
    /// - Returns: the bridge that it was in.
    @discardableResult
    mutating func place(_ channel: String, in bridge: String?) -> String? {
        let before = bridges.removeValue(forKey: channel)
        if let before {
            channels[before]?.remove(channel)
            if channels[before]?.isEmpty == true { channels[before] = nil }
        }
        if let bridge {
            bridges[channel] = bridge
            channels[bridge, default: []].insert(channel)
        }
        return before
    }

    mutating func empty(_ bridge: String) {
        for channel in channels.removeValue(forKey: bridge) ?? [] { bridges[channel] = nil }
    }
}
