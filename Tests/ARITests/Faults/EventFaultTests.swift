import ARI
import ARITestKit
import Foundation
import Testing

/// What a session tells when its events suffer.
@Suite struct EventFaultTests {
    /// Pushes events a, b, c, d under a fault of one type, and waits for the one that is pushed at last.
    private func told(_ fault: EventFault, _ occurrence: Occurrence = .nth(2)) async throws -> [String] {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        test.server.inject(FaultPlan(.events(fault, of: ["StasisStart"], occurrence)))
        for id in ["a", "b", "c", "d"] { test.server.push(.stasisStart(Channel(id: id))) }
        test.server.push(.stasisEnd(Channel(id: "end")))
        try await test.waitFor("StasisEnd end")
        #expect(test.server.struckFaults.count == 1)
        let words = test.words
        await test.stop()
        return words.dropFirst().dropLast().map { $0.replacing("StasisStart ", with: "") }
    }

    @Test func aDroppedEventNeverComes() async throws {
        #expect(try await told(.drop) == ["a", "c", "d"])
    }

    @Test func aDuplicateComesRightBehind() async throws {
        #expect(try await told(.duplicate(copies: 2)) == ["a", "b", "b", "b", "c", "d"])
    }

    @Test func aDelayKeepsTheOrder() async throws {
        let start = ContinuousClock.now
        #expect(try await told(.delay(milliseconds: 150...200)) == ["a", "b", "c", "d"])
        #expect(ContinuousClock.now - start >= .milliseconds(150))
    }

    @Test func aReorderedEventIsOvertaken() async throws {
        #expect(try await told(.reorder(by: 2)) == ["a", "c", "d", "b"])
    }

    @Test func aReorderedEventComesEvenIfNothingOvertakesIt() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        test.server.inject(FaultPlan(.events(.reorder(by: 5))))
        test.server.push(.stasisStart(Channel(id: "a")))
        try await test.waitFor("StasisStart a")
        await test.stop()
    }

    @Test func aMessageInManyFramesIsOne() async throws {
        #expect(try await told(.split(frames: 7)) == ["a", "b", "c", "d"])
    }

    @Test func aTruncatedMessageIsToldAndSkipped() async throws {
        #expect(try await told(.truncate) == ["a", "malformed", "c", "d"])
    }

    @Test func aConnectionBreaksInTheMiddleOfItsEvents() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        test.server.inject(FaultPlan(.events(.connection(.reset), .nth(3))))
        for id in ["a", "b", "c"] { test.server.push(.stasisStart(Channel(id: id))) }
        try await test.waitForConnected(2)
        // A reset throws away what the kernel still had; whatever came is in order.
        let told = test.words.filter { $0.hasPrefix("StasisStart") }
        #expect(["StasisStart a", "StasisStart b"].starts(with: told))
        #expect(test.words.contains("disconnected closed"))
        await test.stop()
    }
}
