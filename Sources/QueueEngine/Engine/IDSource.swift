/// Makes the ids of legs, bridges and playbacks: `callbackd.<tenant>.<what for>.<start>-<count>`.
///
/// The start's time in milliseconds makes them differ from those of every earlier run, so none is ever used twice.
/// The longest is well below Asterisk's 149 bytes.
struct IDSource: Sendable {
    private let prefix: String
    /// What stands between the purpose and the count.
    private var start = ".0-"
    private var count: Int64 = 0

    init(tenant: TenantName) { prefix = "\(QueueEngine.idPrefix)\(tenant)." }

    mutating func restart(at now: Instant) {
        start = ".\(String(now.milliseconds, radix: 36))-"
        count = 0
    }

    /// `place` is nil for what is not made for one place.
    mutating func next(_ purpose: String, of place: PlaceID? = nil) -> String {
        count += 1
        var id = prefix
        id.reserveCapacity(prefix.utf8.count + 48)
        if let place {
            id += place.number.description
            id += "."
        }
        id += purpose
        id += start
        id += count.description
        return id
    }
}

extension QueueEngine {
    /// What the id of everything that callbackd makes in Asterisk begins with.
    public static let idPrefix = "callbackd."

    /// The tenant in an id made by ``QueueEngine``; nil for others' ids.
    public static func tenant(ofID id: String) -> TenantName? {
        let parts = id.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] + "." == idPrefix else { return nil }
        return TenantName(String(parts[1]))
    }

    mutating func newLeg(_ purpose: String, of place: PlaceID, on node: NodeName) -> ChannelID {
        ChannelID(node: node, id: ids.next(purpose, of: place))
    }

    mutating func newBridge(of place: PlaceID, on node: NodeName) -> BridgeID {
        BridgeID(node: node, id: ids.next("bridge", of: place))
    }
}
