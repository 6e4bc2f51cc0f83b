import AdministrationAPI
import AdministrationTestKit
import QueueEngine
import Testing

@testable import Administration

@Suite struct ChangeSequenceTests {
    private let changes = ChangeSequence()
    private let acme = Contact.tenant

    @Test func aTenantDoesNotWaitForAnothersChange() async throws {
        let stuck = await Stuck(changes, on: nil)
        #expect(try await changes.perform(on: acme) { "made" } == "made")
        try await stuck.finish()
    }

    @Test func aChangeThatHasNotBegunIsDroppedWithItsRequest() async throws {
        let stuck = await Stuck(changes, on: acme)
        let dropped = Task { [changes, acme] in
            try await changes.perform(on: acme) { Issue.record("The change was made.") }
        }
        while await changes.waiting(on: acme) < 1 { await Task.yield() }
        dropped.cancel()
        await #expect(throws: CancellationError.self) { try await dropped.value }
        #expect(await changes.waiting(on: acme) == 0)
        try await stuck.finish()
        #expect(try await changes.perform(on: acme) { "made" } == "made")
    }

    @Test func aChangeThatHasBegunIsFinishedWithoutItsRequest() async throws {
        let stuck = await Stuck(changes, on: acme)
        stuck.request.cancel()
        try await stuck.finish()
    }

    @Test func tooManyWaitingChangesAreRefused() async throws {
        let stuck = await Stuck(changes, on: acme)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...ChangeSequence.maximumWaiting {
                group.addTask { [changes, acme] in try await changes.perform(on: acme) {} }
            }
            while await changes.waiting(on: acme) < ChangeSequence.maximumWaiting { await Task.yield() }
            let problem = await #expect(throws: ProblemView.self) { try await changes.perform(on: acme) {} }
            #expect(problem?.status == 503)
            #expect(problem?.code == "overloaded")
            try await stuck.finish()
            try await group.waitForAll()
        }
    }
}

/// A change that has begun and ends when it is told to.
private struct Stuck {
    let request: Task<Void, any Error>
    private let gate: AsyncStream<Void>.Continuation

    init(_ changes: ChangeSequence, on tenant: TenantName?) async {
        let (opened, gate) = AsyncStream<Void>.makeStream()
        let (begun, beginning) = AsyncStream<Void>.makeStream()
        self.gate = gate
        request = Task {
            try await changes.perform(on: tenant) {
                beginning.finish()
                for await _ in opened {}
            }
        }
        for await _ in begun {}
    }

    func finish() async throws {
        gate.finish()
        try await request.value
    }
}
