import ARI
import ARITestKit

/// A stage whose traffic is written down.
public struct RecordedStage: Stage {
    private let inner: any Stage
    private let recorder: TraceRecorder

    /// - Parameter recorder: one in front of the inner stage's Asterisk.
    public init(_ inner: any Stage, by recorder: TraceRecorder) {
        self.inner = inner
        self.recorder = recorder
    }

    public var configuration: ARIConfiguration {
        var configuration = recorder.configuration
        configuration.requests.timeoutMilliseconds = 20_000
        return configuration
    }

    public func begin() async throws {
        try await inner.begin()
        recorder.begin()
    }

    public func call(from number: String) async throws -> any StageCaller {
        recorder.note(act: Act.calls(number))
        return RecordedCaller(inner: try await inner.call(from: number), number: number, recorder: recorder)
    }

    public func phone(_ behaviour: PhoneBehaviour) async throws -> String { try await inner.phone(behaviour) }
}

private struct RecordedCaller: StageCaller {
    let inner: any StageCaller
    let number: String
    let recorder: TraceRecorder

    func press(_ digits: String) async throws {
        recorder.note(act: Act.presses(number, digits))
        try await inner.press(digits)
    }

    func hangUp() async throws {
        recorder.note(act: Act.hangsUp(number))
        try await inner.hangUp()
    }

    func waitForEnd() async throws { try await inner.waitForEnd() }
}

/// What people do, in a trace's words.
enum Act {
    static func calls(_ number: String) -> String { "\(number) calls" }
    static func presses(_ number: String, _ digits: String) -> String { "\(number) presses \(digits)" }
    static func hangsUp(_ number: String) -> String { "\(number) hangs up" }
}
