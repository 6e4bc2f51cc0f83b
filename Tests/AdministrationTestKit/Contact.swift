import Administration
import QueueEngine

/// A small contact centre in the middle of its work: tenant `acme` with queues `support` and `sales`.
///
/// | place | held | what goes on |
/// |---|---|---|
/// | 1 | live | talks to bob for 10 s, after 40 s of waiting |
/// | 2 | live | waits for 45 s, number withheld |
/// | 3 | callback | waits for 40 s |
/// | 4 | callback | dialled once, again in 270 s |
/// | 5 | callback | dave is in the call, the customer's phone rings |
///
/// Agents: alice waits, bob talks, carol is paused, dave waits for the customer of 5. Queue `sales` is empty.
public enum Contact {
    public static let tenant = TenantName("acme")!
    public static let support = QueueName("support")!
    static let sales = QueueName("sales")!
    static let node = NodeName("pbx1")!

    /// A backend with the tenant, one Asterisk, a history of two callbacks and one sound.
    public static func centre() async -> FakeBackend {
        let backend = FakeBackend()
        await backend.add(tenant, TenantSettings(outboundContext: "acme-outbound"), facts: facts)
        await backend.setAsterisks([
            AsteriskConnection(
                name: node,
                isConnected: true,
                since: FakeBackend.now + Seconds(-7_500),
                version: "22.10.1"
            )
        ])
        await backend.setHistory([ended(8, .completed, attempts: 1), ended(7, .failed, attempts: 3)])
        await backend.setSounds(["custom/support"])
        return backend
    }

    static func ended(_ place: Int64, _ end: CallbackEnd, attempts: Int) -> EndedCallback {
        EndedCallback(
            place: PlaceID(place),
            queue: support,
            number: PhoneNumber("+49301000\(place)")!,
            requestedAt: FakeBackend.now + Seconds(-600),
            attempts: attempts,
            end: end,
            endedAt: FakeBackend.now + Seconds(-60)
        )
    }

    private static var facts: [(secondsAgo: Int, Fact)] {
        let rule = Rule(modes: [.onRequest, .onTimeout], outboundPrefix: "9")
        return [
            (3_600, .queueChanged(support, QueueSettings(rule: rule))),
            (3_600, .queueChanged(sales, QueueSettings())),
            (3_600, agent("alice", [support, sales])), (3_600, agent("bob", [support])),
            (3_600, agent("carol", [support], isPaused: true)), (3_600, agent("dave", [support])),
        ] + places.sorted { $0.secondsAgo > $1.secondsAgo }
    }

    private static var places: [(secondsAgo: Int, Fact)] {
        [
            (50, joined(1, "0301111111")), (45, joined(2, nil)), (40, joined(3, "+49302222222")),
            (35, joined(4, "0304444444")), (34, joined(5, "0305555555")),
            (12, .agentRung(PlaceID(1), AgentName("bob")!, leg: channel("bob"), bridge: bridge("b1"))),
            (11, .joining(PlaceID(1), channel: channel("caller-1"))), (10, .connected(PlaceID(1))),
            (33, requested(3, "+49302222222")), (33, requested(4, "0304444444")), (33, requested(5, "0305555555")),
            (32, .agentRung(PlaceID(4), AgentName("dave")!, leg: channel("dave-1"), bridge: bridge("b4"))),
            (31, .agentAnswered(PlaceID(4))),
            (31, .attemptStarted(PlaceID(4), attempt: 1, leg: channel("customer-4"))),
            (
                30,
                .attemptFailed(PlaceID(4), attempt: 1, .busy, retryAt: FakeBackend.now + 270)
            ),
            (29, .agentLeft(AgentName("dave")!)),
            (8, .agentRung(PlaceID(5), AgentName("dave")!, leg: channel("dave-2"), bridge: bridge("b5"))),
            (7, .agentAnswered(PlaceID(5))),
            (6, .attemptStarted(PlaceID(5), attempt: 1, leg: channel("customer-5"))),
        ]
    }

    private static func agent(_ name: String, _ queues: Set<QueueName>, isPaused: Bool = false) -> Fact {
        .agentChanged(
            AgentName(name)!,
            AgentSettings(endpoint: "PJSIP/\(name)", queues: queues, isPaused: isPaused)
        )
    }

    private static func joined(_ place: Int64, _ number: String?) -> Fact {
        .joined(
            PlaceID(place),
            queue: support,
            channel: channel("caller-\(place)"),
            displayedNumber: number.flatMap(PhoneNumber.init)
        )
    }

    private static func requested(_ place: Int64, _ number: String) -> Fact {
        .callbackRequested(PlaceID(place), PhoneNumber(number)!, expiresAt: FakeBackend.now + 86_367)
    }

    private static func channel(_ id: String) -> ChannelID { ChannelID(node: node, id: id) }
    private static func bridge(_ id: String) -> BridgeID { BridgeID(node: node, id: id) }
}
