import ARI
import ARITestKit
import Foundation
import Testing

/// A plan does the same to the same traffic.
@Suite struct FaultPlanTests {
    private func struck(_ plan: FaultPlan, pings: Int = 60) async throws -> [String] {
        let server = try await FakeARIServer.start()
        server.inject(plan)
        var configuration = server.configuration()
        configuration.requests.maximumConnections = 3
        let client = ARIClient(configuration: configuration)
        for _ in 0..<pings { _ = try? await client.asterisk.ping() }
        client.shutdown()
        let struck = server.struckFaults.map(\.description)
        await server.stop()
        return struck
    }

    @Test func theSameSeedStrikesOnTheSameOccasions() async throws {
        let plan = FaultPlan(
            seed: 7,
            .answers(.status(503), to: "GET", "/asterisk/ping", .chance(0.2)),
            .answers(.delay(milliseconds: 1...3), to: "GET", nil, .chance(0.3))
        )
        let first = try await struck(plan)
        #expect(try await struck(plan) == first)
        #expect(!first.isEmpty && first.count < 60)
        var other = plan
        other.seed = 8
        #expect(try await struck(other) != first)
    }

    @Test func anOccurrenceCountsItsOccasions() async throws {
        func occasions(_ occurrence: Occurrence) async throws -> [Int] {
            let server = try await FakeARIServer.start()
            server.inject(FaultPlan(.answers(.status(503), to: "GET", "/asterisk/ping", occurrence)))
            let client = ARIClient(configuration: server.configuration())
            for _ in 0..<6 { _ = try? await client.asterisk.ping() }
            client.shutdown()
            await server.stop()
            return server.struckFaults.map(\.occasion)
        }
        #expect(try await occasions(.always) == [1, 2, 3, 4, 5, 6])
        #expect(try await occasions(.once) == [1])
        #expect(try await occasions(.first(2)) == [1, 2])
        #expect(try await occasions(.nth(4)) == [4])
        #expect(try await occasions(.after(4)) == [5, 6])
        #expect(try await occasions(.chance(1, atMost: 3)) == [1, 2, 3])
        #expect(try await occasions(.chance(0)) == [])
    }

    @Test func theFirstFaultOfSeveralStrikes() async throws {
        let struck = try await struck(
            FaultPlan(.answers(.status(500), to: "GET", nil, .nth(2)), .answers(.status(503))),
            pings: 2
        )
        #expect(struck.count == 2)
        #expect(struck.last?.hasPrefix("answers status(500)") == true)
    }

    @Test func aPlanSaysWhatItDoes() {
        let plan = FaultPlan(
            seed: 3,
            .events(.drop, of: ["Dial"], .chance(0.5, atMost: 2)),
            .connections(.close, .nth(3))
        )
        #expect(
            "\(plan)" == "seed 3: events drop of Dial, at most 2 chance 0.5; connections close, after 2 at most 1"
        )
    }
}
