import ARITestKit

extension ConformanceBody {
    /// Runs it on a stage through a recorder.
    public func record(on stage: some Stage) async throws -> Trace {
        let recorder = try await TraceRecorder.start(inFrontOf: stage.configuration)
        do {
            try await run(on: RecordedStage(stage, by: recorder))
        } catch {
            await recorder.stop()
            throw error
        }
        let trace = recorder.finish(name: name)
        await recorder.stop()
        return trace
    }
}
