import QueueEngine

/// Calls from their arrival to their end, one after another, with `agents` agents of whom all but one are idle.
struct WholeCalls {
    private var centre: ContactCentre

    init(agents: Int) {
        centre = ContactCentre(places: 0, agents: agents)
    }

    /// A call that meets an idle agent, talks and hangs up: five inputs.
    mutating func live() {
        serve(centre.take(centre.nextCall().input))
    }

    /// A call that becomes a callback, which is carried out: twelve inputs, and two more by which the only agent is
    /// paused meanwhile, so that the caller has to wait.
    mutating func callback() {
        let call = centre.nextCall()
        pause(true)
        centre.take(call.input)
        _ = centre.requestCallback(call.caller)
        callBack(pause(false))
    }

    @discardableResult
    private mutating func pause(_ isPaused: Bool) -> [Effect] {
        centre.take(.command(RequestID(3), .pauseAgent(AgentName("agent0")!, isPaused)))
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
                    for conversation in joins.lazy.compactMap(\.conversation) { end(conversation) }
                }
            }
        }
    }

    private mutating func end(_ conversation: ContactCentre.Conversation) {
        centre.take(.channelEnded(conversation.caller))
        centre.take(.channelEnded(conversation.agentLeg))
    }
}
