import Testing

@testable import QueueSimulation

@Suite struct DeterminismTests {
    @Test func theSameSeedGivesTheSameDayTwice() {
        #expect(Simulation.fingerprint(Self.plan(7)) == Simulation.fingerprint(Self.plan(7)))
        #expect(Simulation.fingerprint(Self.plan(7)) != Simulation.fingerprint(Self.plan(8)))
    }

    /// Another process hashes with another seed: whatever follows the order of a dictionary or a set differs there.
    @Test func anotherProcessGivesTheSameDays() async throws {
        let result = try await #require(processExitsWith: .success, observing: [\.standardOutputContent]) {
            print("<\(DeterminismTests.fingerprints)>")
        }
        let output = String(decoding: result.standardOutputContent, as: UTF8.self)
        #expect(output.contains("<\(Self.fingerprints)>"))
    }

    static var fingerprints: [UInt64] { (20..<32).map { Simulation.fingerprint(plan($0)) } }

    private static func plan(_ seed: UInt64) -> Plan { Plan(seed: seed, hours: 0.05) }
}
