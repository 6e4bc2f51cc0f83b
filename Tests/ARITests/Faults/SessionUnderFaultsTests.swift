import ARI
import ARITestKit
import Foundation
import Testing

/// What the session does when its connection suffers: it tells, and is back within its own bounds.
@Suite struct SessionUnderFaultsTests {
    private func session(
        _ plan: FaultPlan = FaultPlan(),
        deadPeerMilliseconds: Int = 1000
    ) async throws -> TestSession {
        let server = try await FakeARIServer.start()
        server.inject(plan)
        return TestSession(server) {
            $0.events.pingIntervalMilliseconds = 100
            $0.events.deadPeerMilliseconds = deadPeerMilliseconds
            $0.events.handshakeTimeoutMilliseconds = 1000
            $0.requests.timeoutMilliseconds = 2000
        }
    }

    @Test(arguments: [ConnectionFault.close, .reset, .closeFrame(code: 1011)])
    func aLostWebSocketIsToldAtOnceAndMadeAnew(fault: ConnectionFault) async throws {
        let test = try await session()
        try await test.waitForConnected(1)
        let start = ContinuousClock.now
        test.server.strike(fault)
        try await test.waitForConnected(2)
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(test.words.contains("disconnected closed"))
        await test.stop()
    }

    @Test(arguments: [ConnectionFault.silence, .withholdPongs])
    func aSilentPeerIsLeftWithinTheDeadPeerTime(fault: ConnectionFault) async throws {
        let test = try await session()
        try await test.waitForConnected(1)
        let start = ContinuousClock.now
        test.server.strike(fault)
        try await test.waitFor("disconnected dead_peer")
        let taken = ContinuousClock.now - start
        #expect(taken > .milliseconds(500) && taken < .seconds(5))
        try await test.waitForConnected(2)
        await test.stop()
    }

    @Test func aPeerThatReadsNoPingsButSendsEventsIsAlive() async throws {
        let test = try await session(deadPeerMilliseconds: 2500)
        try await test.waitForConnected(1)
        test.server.strike(.stopReading)
        let end = ContinuousClock.now + .seconds(3)
        var number = 0
        while ContinuousClock.now < end {
            number += 1
            test.server.push(.stasisStart(Channel(id: "\(number)")))
            try await test.waitFor("StasisStart \(number)")
        }
        #expect(!test.words.contains("disconnected dead_peer"))
        // Once it says nothing any more either, it counts as dead.
        try await test.waitFor("disconnected dead_peer")
        await test.stop()
    }

    @Test(arguments: [ConnectionFault.close, .reset, .silence])
    func connectionsThatNeverSpeakAreGivenUpAndTriedAgain(fault: ConnectionFault) async throws {
        let test = try await session(FaultPlan(.connections(fault, .first(2))))
        try await test.waitForConnected(1)
        let word = fault == .silence ? "unreachable handshake_timeout" : "unreachable connect_failed"
        #expect(test.words.first == word)
        #expect(test.words.dropLast().allSatisfy { $0.hasPrefix("unreachable") })
        await test.stop()
    }

    @Test func anUpgradeRefusedWithA5xxIsTriedAgain() async throws {
        let test = try await session(
            FaultPlan(
                .answers(.status(503), to: "GET", "/events", .once),
                .answers(.refuse, to: "GET", "/events", .nth(2))
            )
        )
        try await test.waitForConnected(1)
        #expect(test.words == ["unreachable unavailable", "unreachable connect_failed", "connected 1"])
        await test.stop()
    }

    @Test func aWebSocketWithoutItsEventFilterIsNotAnnounced() async throws {
        for fault in [AnswerFault.status(500), .refuse, .lose, .cut(afterBytes: 3)] {
            let test = try await session(FaultPlan(.answers(fault, to: "PUT", nil, .once)))
            try await test.waitForConnected(1)
            #expect(test.words == ["unreachable setup_failed", "connected 1"], "\(fault)")
            await test.stop()
        }
    }

    @Test func aSlowWriterDeliversEverythingInOrder() async throws {
        let test = try await session(FaultPlan(.webSockets(.slowWriting(bytes: 64, everyMilliseconds: 1))))
        try await test.waitForConnected(1)
        for number in 1...20 { test.server.push(.stasisStart(Channel(id: "\(number)"))) }
        try await test.waitFor("StasisStart 20")
        #expect(test.words == ["connected 1"] + (1...20).map { "StasisStart \($0)" })
        await test.stop()
    }

    /// Whatever a seed does to the events and the connection: what is told is in order, nothing comes twice that was
    /// not sent twice, losses are only where they were made, and the session is there at the end.
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func anySeedsFaultsLeaveTheSessionWhole(seed: UInt64) async throws {
        let test = try await session()
        try await test.waitForConnected(1)
        let plan = FaultPlan(
            seed: seed,
            .events(.drop, of: ["StasisEnd"], .chance(0.2)),
            .events(.split(frames: 3), .chance(0.2)),
            .events(.delay(milliseconds: 0...5), .chance(0.1)),
            .events(.truncate, of: ["StasisEnd"], .chance(0.1)),
            .events(.connection(.reset), .chance(0.02, atMost: 2)),
            .answers(.status(503), to: "PUT", nil, .chance(0.3, atMost: 3)),
            .connections(.close, .chance(0.2, atMost: 3))
        )
        test.server.inject(plan)
        for number in 1...100 {
            let channel = Channel(id: "\(number)")
            test.server.push(number.isMultiple(of: 2) ? .stasisEnd(channel) : .stasisStart(channel))
        }
        try await eventually("the plan's resets are over, \(plan)") { test.server.webSocketCount == 1 }
        test.server.heal()
        // A connection that is being made suffers once more at most: what is pushed now arrives on some websocket.
        try await eventually("the session is there at the end, \(plan): \(test.words.suffix(5))") {
            guard test.session.isConnected else { return false }
            test.server.push(.stasisStart(Channel(id: "last")))
            return test.words.last == "StasisStart last"
        }
        let numbers = test.signals.compactMap { signal -> Int? in
            if case .event(let event) = signal { Int(event.channel?.id ?? "") } else { nil }
        }
        #expect(numbers == numbers.sorted() && Set(numbers).count == numbers.count, "\(plan)")
        let generations = test.words.filter { $0.hasPrefix("connected") || $0.hasPrefix("disconnected") }
        for (index, word) in generations.enumerated() {
            #expect(word.hasPrefix(index.isMultiple(of: 2) ? "connected" : "disconnected"), "\(plan)")
        }
        await test.stop()
    }
}
