import ARI
import ARITestKit
import QueueEngine
import QueueRuntime
import Testing

@testable import CallControl

@Suite("A caller who is found after a start may have a place, and is not sent away by a full mailbox")
struct MissedArrivalTests {
    private let bob = ann.again(as: "1763.2", second: 2)
    private let eve = ann.again(as: "1763.3", second: 3)
    private let now = Instant(milliseconds: 1_764_000_000_000)

    /// A tenant as it was stored, with these callers in the queue.
    private func stored(_ callers: [Channel]) -> QueueEngine {
        var engine = QueueEngine(state: TenantState(name: acme, settings: TenantSettings(outboundContext: "out")))
        let inputs: [Input] =
            [.started, .command(RequestID(1), .createQueue(support, QueueSettings()))]
            + callers.map {
                .callArrived(ChannelID(node: lab, id: $0.id), queue: support, callerNumber: nil)
            }
        for input in inputs { _ = engine.handle(input, at: now) }
        return QueueEngine(state: engine.state)
    }

    @Test("Who has a place keeps it, and who has none gets one, once there is room again")
    func kept() async throws {
        let tenant = BusyTenant(stored([ann, bob]), limits: MailboxLimits(relaxed: 10, full: 100))
        tenant.fill(9)
        try await TestNode.run(having: [ann, bob, eve], for: tenant) { node in
            await tenant.catchUp(at: now, on: node.control)
            #expect(tenant.waiting == [ann.id, bob.id])
            try await node.waitFor("callArrived \(eve.id)", count: 2)
            await tenant.catchUp(at: now, on: node.control)
            #expect(tenant.waiting == [ann.id, bob.id, eve.id])
            // Answered again and again, and never sent away.
            try await node.settle()
            #expect(!node.changes.contains { $0.hasSuffix("/continue") || $0.hasPrefix("DELETE") })
            #expect(!node.control.misses.isNoted)
        }
    }

    @Test("Who leaves before the arrival was taken leaves no place behind", arguments: [10, 100])
    func left(_ room: Int) async throws {
        let tenant = BusyTenant(stored([ann, bob]), limits: MailboxLimits(relaxed: 10, full: room))
        tenant.fill(9)
        try await TestNode.run(having: [ann, bob], for: tenant) { node in
            node.server.has([bob])
            node.server.push(.stasisEnd(ann))
            try await node.waitFor("channelEnded \(ann.id)")
            await tenant.catchUp(at: now, on: node.control)
            try await node.waitForConnected(2)
            await tenant.catchUp(at: now, on: node.control)
            #expect(tenant.waiting == [bob.id])
        }
    }

    @Test("The arrival is told until it is taken, and then no more; keys are passed on all the while")
    func toldUntilTaken() async throws {
        let tenant = BusyTenant(stored([]), limits: MailboxLimits(relaxed: 10, full: 100))
        tenant.fill(9)
        try await TestNode.run(having: [ann], for: tenant) { node in
            node.server.push(.dtmf(ann, "3"))
            try await node.waitFor("callArrived", count: 2)
            // A repeated event of the arrival is the arrival, too.
            await tenant.catchUp(at: now, on: node.control)
            node.server.bring(ann)
            node.server.bring(ann)
            try await node.waitFor("callArrived", count: 3)
            await tenant.catchUp(at: now, on: node.control)
            node.server.dropWebSockets()
            try await node.waitForConnected(3)
            try await node.settle()
            let arrival = "callArrived \(ann.id) support 5550101"
            #expect(node.told == [arrival, "digitPressed \(ann.id) 3", arrival, arrival])
            #expect(tenant.waiting == [ann.id])
        }
    }

    @Test("Who comes in after the start has no place yet, and goes back to the dialplan at once")
    func newcomers() async throws {
        try await TestNode.run { node in
            node.sink.refuse("acme: callArrived")
            node.server.has([ann])
            node.server.dropWebSockets()
            try await node.expectChanges(["POST /channels/1763.1/variable", "POST /channels/1763.1/continue"])
            #expect(!node.control.misses.isNoted)
        }
    }
}
