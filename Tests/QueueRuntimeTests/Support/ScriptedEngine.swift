import QueueEngine
import QueueRuntime

let acme = TenantName("acme")!
let pbx1 = NodeName("pbx1")!
let alice = AgentName("alice")!
let settings = TenantSettings(outboundContext: "outbound")

func channel(_ id: String) -> ChannelID { ChannelID(node: pbx1, id: id) }

/// An engine that decides what a test says.
///
/// By default each arrival of channel `x` is a fact and an act on `x`, each command a fact and a reply, and each timer
/// an act on `timer`; anything else is nothing.
struct ScriptedEngine: TenantEngine {
    enum Decision {
        case fact
        case act(String)
        case arm(TimerID, Int64)
        case disarm(TimerID)
        case reply(RequestID, Result<Void, CommandRefusal>)
    }

    private(set) var state = TenantState(name: acme, settings: settings)
    var script: @Sendable (Input) -> [Decision] = Self.standard

    static let standard: @Sendable (Input) -> [Decision] = { input in
        switch input {
        case .callArrived(let channel, _, _): [.fact, .act(channel.id)]
        case .command(let request, _): [.fact, .reply(request, .success(()))]
        case .timerFired: [.act("timer")]
        default: []
        }
    }

    mutating func handle(_ input: Input, at now: Instant) -> [Effect] {
        script(input).map { decision in
            switch decision {
            case .fact:
                let fact = RecordedFact(sequence: state.sequence + 1, at: now, fact: .agentRested(alice))
                state.apply(fact)
                return .record(fact)
            case .act(let id): return .perform(.hangUp(channel(id)))
            case .arm(let timer, let milliseconds): return .arm(timer, at: Instant(milliseconds: milliseconds))
            case .disarm(let timer): return .disarm(timer)
            case .reply(let request, let result): return .reply(request, result)
            }
        }
    }
}

func arrival(_ id: String) -> Input { .callArrived(channel(id), queue: QueueName("support")!, callerNumber: nil) }
