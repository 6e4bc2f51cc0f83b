import ARI
import ARITestKit

/// A stage on which everything happens as in a trace.
public struct TraceStage: Stage {
    public let player: TracePlayer

    public init(_ trace: Trace) async throws {
        player = TracePlayer(trace, on: try await FakeARIServer.start())
    }

    public var configuration: ARIConfiguration { player.server.configuration(application: "conformance") }

    public func begin() { player.begin() }

    public func call(from number: String) throws -> any StageCaller {
        try player.perform(Act.calls(number))
        return TraceCaller(number: number, player: player)
    }

    /// What the phones do is in the trace; the endpoint does not matter.
    public func phone(_ behaviour: PhoneBehaviour) -> String { "PJSIP/1001" }

    public func stop() async { await player.server.stop() }
}

private struct TraceCaller: StageCaller {
    let number: String
    let player: TracePlayer

    func press(_ digits: String) throws { try player.perform(Act.presses(number, digits)) }
    func hangUp() throws { try player.perform(Act.hangsUp(number)) }
    func waitForEnd() {}
}
