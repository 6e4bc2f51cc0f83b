import ARI
import ARITestKit
import Locking
import Testing

@Suite struct LaneTests {
    private let done = Locked<[String]>([])

    private func note(_ word: String) { done.withLock { $0.append(word) } }
    private var words: [String] { done.withLock { $0 } }

    @Test func commandsOfALaneRunInOrder() async throws {
        let lanes = CommandLanes(maximumPerLane: 1000)
        for number in 0..<500 {
            lanes.submit(to: "a") {
                await Task.yield()
                note("\(number)")
            }
        }
        await lanes.idle()
        #expect(words == (0..<500).map(String.init))
    }

    @Test func lanesRunSideBySide() async throws {
        let lanes = CommandLanes()
        let gate = Gate()
        lanes.submit(to: "a") { await gate.wait() }
        lanes.submit(to: "b") { note("b") }
        try await eventually("the other lane's command ran") { words == ["b"] }
        await gate.open()
        await lanes.idle()
    }

    @Test func anOvertakingCommandDoesNotWaitForTheRunningOne() async throws {
        let lanes = CommandLanes()
        let gate = Gate()
        lanes.submit(to: "a") {
            await gate.wait()
            note("add")
        }
        lanes.submit(to: "a") { note("later") }
        lanes.submit(to: "a", overtaking: true) {
            note("stop")
            await gate.open()
        }
        try await inTime("the blocked command is freed") { await lanes.idle() }
        #expect(words == ["stop", "add", "later"])
    }

    @Test func overtakingCommandsKeepTheirOrder() async throws {
        let lanes = CommandLanes()
        for number in 0..<50 {
            lanes.submit(to: "a", overtaking: true) {
                await Task.yield()
                note("\(number)")
            }
        }
        await lanes.idle()
        #expect(words == (0..<50).map(String.init))
    }

    @Test func aFullLaneRefusesAndOthersDoNot() async throws {
        let lanes = CommandLanes(maximumPerLane: 2, maximumWaiting: 3)
        let gate = Gate()
        let submissions = (0..<4).map { _ in lanes.submit(to: "a") { await gate.wait() } }
        #expect(submissions == [.accepted, .accepted, .accepted, .laneFull])
        #expect((0..<3).map { _ in lanes.submit(to: "b") { await gate.wait() } } == [.accepted, .accepted, .allFull])
        await gate.open()
        await lanes.idle()
        #expect(lanes.submit(to: "a") {} == .accepted)
        await lanes.idle()
    }

    @Test func onlySoManyLanesRunSideBySide() async throws {
        let lanes = CommandLanes(maximumLanes: 2)
        let gate = Gate()
        #expect(
            ["a", "b", "c"].map { lanes.submit(to: $0) { await gate.wait() } } == [.accepted, .accepted, .allFull]
        )
        #expect(lanes.submit(to: "a") {} == .accepted)
        await gate.open()
        await lanes.idle()
        #expect(lanes.submit(to: "c") {} == .accepted)
        await lanes.idle()
    }

    @Test func emptyLanesLeaveNothingBehind() async throws {
        let lanes = CommandLanes()
        for number in 0..<200 { lanes.submit(to: "\(number)") {} }
        await lanes.idle()
        #expect(lanes.activeLaneCount == 0)
        #expect(lanes.waitingCount == 0)
    }

    @Test func closedLanesDropWhatHasNotBegun() async throws {
        let lanes = CommandLanes()
        let gate = Gate()
        lanes.submit(to: "a") {
            await gate.wait()
            note("running")
        }
        lanes.submit(to: "a", leftOut: { note("left out") }, { note("waiting") })
        #expect(lanes.close() == 1)
        #expect(lanes.submit(to: "b") {} == .closed)
        await gate.open()
        await lanes.idle()
        #expect(words == ["left out", "running"])
    }
}

/// Holds whoever waits until it is opened.
actor Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func wait() async {
        guard !isOpen else { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    func open() {
        isOpen = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }
}
