import QueueEngine
import Testing

@testable import QueueSimulation

/// What administrators are told is what was done.
@Suite("The auditor hears administrators, and sees") struct AuditorCommandTests {
    private static let request = RequestID(7)
    private static let pause = Command.pauseAgent(Hearing.alice, true)
    private static let paused = AgentSettings(endpoint: "PJSIP/alice", queues: [Hearing.queue], isPaused: true)

    private static func hearing(of command: Command = pause) -> Hearing {
        var hearing = Hearing()
        hearing.see(.given(.command(request, command)))
        return hearing
    }

    @Test func nothingInAnHonestAnswer() {
        var hearing = Self.hearing()
        hearing.fact(.agentChanged(Hearing.alice, Self.paused))
        hearing.see(.replied(Self.request, Self.pause, .success(())))
        hearing.see(.tick)
        #expect(hearing.violated == nil)
    }

    @Test func aCommandThatIsSaidToBeDoneAndIsNot() {
        var hearing = Self.hearing()
        hearing.see(.replied(Self.request, Self.pause, .success(())))
        #expect(hearing.violated == .stateIsFoldOfFacts)
    }

    @Test func aCommandOfWhichSomethingElseIsDone() {
        var hearing = Self.hearing()
        hearing.fact(.agentChanged(Hearing.alice, AgentSettings(endpoint: "PJSIP/bob", queues: [], isPaused: true)))
        hearing.see(.replied(Self.request, Self.pause, .success(())))
        #expect(hearing.violated == .stateIsFoldOfFacts)
    }

    @Test func aRefusalForAReasonThatIsNone() {
        var hearing = Self.hearing()
        hearing.see(.replied(Self.request, Self.pause, .failure(.unknownAgent(Hearing.alice))))
        #expect(hearing.violated == .stateIsFoldOfFacts)
    }

    @Test func nothingInAnHonestRefusal() {
        let command = Command.pauseAgent(AgentName("bob")!, true)
        var hearing = Self.hearing(of: command)
        hearing.see(.replied(Self.request, command, .failure(.unknownAgent(AgentName("bob")!))))
        #expect(hearing.violated == nil)
    }

    @Test func aCommandThatIsNotAnswered() {
        var hearing = Self.hearing()
        hearing.see(.tick)
        #expect(hearing.violated == .liveness)
    }
}
