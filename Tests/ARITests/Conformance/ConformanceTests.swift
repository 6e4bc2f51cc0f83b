import ARIConformance
import ARITestKit
import Foundation
import Testing

/// The bodies that EndToEndTests run on a real Asterisk, on fakes.
@Suite struct ConformanceTests {
    @Test(arguments: ConformanceBody.all)
    func aFakeAsteriskBehavesAsARealOne(body: ConformanceBody) async throws {
        let stage = try await FakeStage()
        do {
            try await body.run(on: stage)
        } catch {
            Issue.record("\(error)")
        }
        await stage.stop()
    }

    @Test(arguments: ConformanceBody.recorded)
    func aTraceBehavesAsTheAsteriskItWasRecordedOn(body: ConformanceBody) async throws {
        let stage = try await TraceStage(try Trace.recorded(body.name))
        do {
            try await body.run(on: stage)
            #expect(stage.player.unexpectedRequests.isEmpty)
            #expect(stage.player.rest.isEmpty)
        } catch {
            Issue.record("\(error); to come: \(stage.player.rest)")
        }
        await stage.stop()
    }

    @Test(arguments: ConformanceBody.recorded)
    func aFakeAsteriskTellsWhatTheTraceTells(body: ConformanceBody) async throws {
        let stage = try await FakeStage()
        let trace = try await body.record(on: stage)
        await stage.stop()
        let differences = TraceShape(trace).differences(from: TraceShape(try Trace.recorded(body.name)))
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }

    @Test func everyRecordedBodyHasItsTraceAndNoOther() {
        #expect(Trace.recordedNames == ConformanceBody.recorded.map(\.name).sorted())
    }
}
