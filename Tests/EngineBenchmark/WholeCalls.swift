import QueueEngine

/// Calls from their arrival to their end, one after another, with `agents` agents of whom all but one are idle.
struct WholeCalls {
    private var centre: ContactCentre
    let stopwatch: Stopwatch

    init(agents: Int, stopwatch: Stopwatch) {
        self.stopwatch = stopwatch
        centre = ContactCentre(places: 0, agents: agents)
    }

    /// Nanoseconds for a call that meets an idle agent, talks and hangs up: five inputs.
    mutating func live() -> Double {
        let call = centre.nextCall()
        return stopwatch.time {
            serve(centre.take(call.input))
        }
    }

    /// Nanoseconds for a call that becomes a callback, which is carried out: twelve inputs. `agent` is paused meanwhile,
    /// so that the caller has to wait.
    mutating func callback() -> Double {
        let call = centre.nextCall()
        pause(true)
        let time = stopwatch.time {
            centre.take(call.input)
            _ = centre.requestCallback(call.caller)
        }
        var rings: [Effect] = []
        pause(false) { rings = $0 }
        return time + stopwatch.time { callBack(rings) }
    }

    private mutating func pause(_ isPaused: Bool, _ then: ([Effect]) -> Void = { _ in }) {
        let agent = AgentName("agent0")!
        then(centre.take(.command(RequestID(3), .pauseAgent(agent, isPaused))))
    }

    private mutating func serve(_ effects: [Effect]) {
        for ring in effects.lazy.compactMap(\.ring) {
            for conversation in centre.take(.legAnswered(ring.leg)).lazy.compactMap(\.conversation) {
                centre.take(.joined(ring.bridge))
                end(conversation)
            }
        }
    }

    private mutating func callBack(_ effects: [Effect]) {
        for ring in effects.lazy.compactMap(\.ring) {
            for announcement in centre.take(.legAnswered(ring.leg)).lazy.compactMap(\.playback) {
                for leg in centre.take(.playbackEnded(announcement)).lazy.compactMap(\.customerLeg) {
                    let joins = centre.take(.legAnswered(leg))
                    centre.take(.joined(ring.bridge))
                    joins.lazy.compactMap(\.conversation).forEach { end($0) }
                }
            }
        }
    }

    private mutating func end(_ conversation: ContactCentre.Conversation) {
        centre.take(.channelEnded(conversation.caller))
        centre.take(.channelEnded(conversation.agentLeg))
    }
}
