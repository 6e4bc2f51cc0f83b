import QueueEngine
import QueueStore

let acme = TenantName("acme")!
let globex = TenantName("globex")!
let support = QueueName("support")!
let sales = QueueName("sales")!
let alice = AgentName("alice")!
let pbx1 = NodeName("pbx1")!
let settings = TenantSettings(outboundContext: "outbound")

func channel(_ id: String) -> ChannelID { ChannelID(node: pbx1, id: id) }

/// Facts numbered from `first` on, one second apart: the first at `first` seconds.
func record(_ facts: [Fact], from first: Int64 = 1) -> [RecordedFact] {
    zip(first..., facts).map { RecordedFact(sequence: $0, at: Instant(milliseconds: $0 * 1000), fact: $1) }
}

/// `count` facts that mean nothing.
func rests(_ count: Int, from first: Int64 = 1) -> [RecordedFact] {
    record(Array(repeating: .agentRested(alice), count: count), from: first)
}

func joined(_ place: Int64, _ queue: QueueName = support) -> Fact {
    .joined(PlaceID(place), queue: queue, channel: channel("c\(place)"), displayedNumber: nil)
}

func requested(_ place: Int64, number: String = "+491701234567") -> Fact {
    .callbackRequested(PlaceID(place), PhoneNumber(number)!, expiresAt: Instant(milliseconds: 86_400_000))
}

/// The state after `facts`.
func fold(_ facts: [RecordedFact], of tenant: TenantName = acme) -> TenantState {
    var state = TenantState(name: tenant, settings: settings)
    for fact in facts { state.apply(fact) }
    return state
}

extension QueueStore {
    /// A new tenant and a lease of it.
    func tenant(_ name: TenantName = acme) async throws -> Lease {
        try await createTenant(name, settings: settings, at: Instant(milliseconds: 0))
        return try await acquire(name, owner: "test")
    }
}

/// The code of the error that `body` throws; nil when it throws none.
func code(_ body: () async throws(StoreError) -> Void) async -> StoreError.Code? {
    do {
        try await body()
        return nil
    } catch {
        return error.code
    }
}
