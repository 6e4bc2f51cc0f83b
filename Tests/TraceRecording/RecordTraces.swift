import ARIConformance
import ARITestKit
import Foundation
import LabKit
import LabStage

/// Records the traces of ARITestKit anew, on a real Asterisk: `make record-traces`.
@main
enum RecordTraces {
    static func main() async {
        do {
            let lab = try await Lab.start(LabStage.options)
            let failures = await record(on: lab)
            try await lab.stop()
            exit(failures == 0 ? 0 : 1)
        } catch {
            print("ari-record-traces: \(error)")
            exit(1)
        }
    }

    /// - Returns: how many could not be recorded; their old traces stay.
    private static func record(on lab: Lab) async -> Int {
        let directory = Repository.root.appending(path: "Sources/ARITestKit/Traces")
        var failures = 0
        for body in ConformanceBody.recorded {
            do {
                let trace = try await body.record(on: try LabStage(lab))
                try Data(trace.jsonLines().utf8).write(to: directory.appending(path: "\(body.name).jsonl"))
                print("\(body.name): \(trace.steps.count) steps")
            } catch {
                print("\(body.name): \(error)")
                failures += 1
            }
        }
        return failures
    }
}
