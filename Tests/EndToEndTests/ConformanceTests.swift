import ARIConformance
import ARITestKit
import Foundation
import LabKit
import LabStage
import Testing

/// The bodies that ARITests run on fakes, on a real Asterisk with real phones: what the fakes do is true.
@Suite struct ConformanceTests {
    @Test func aRealAsteriskBehavesAsTheBodiesExpectAndTheTracesAreStillTrue() async throws {
        let lab = try await Lab.start(LabStage.options)
        let stage = try LabStage(lab)
        for body in ConformanceBody.all {
            do {
                let trace = try await body.record(on: stage)
                guard body.isRecorded else { continue }
                let differences = TraceShape(trace).differences(from: TraceShape(try Trace.recorded(body.name)))
                #expect(differences.isEmpty, "\(body.name): make record-traces\n\(differences.joined(separator: "\n"))")
            } catch {
                Issue.record("\(body.name): \(error)")
            }
        }
        try await lab.stop()
    }
}
