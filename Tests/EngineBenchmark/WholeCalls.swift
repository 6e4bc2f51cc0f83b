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

    /// A call that takes the only agent, one that becomes a callback meanwhile, and the callback carried out: seventeen
    /// inputs.
    mutating func liveAndCallback() {
        let talk = centre.take(centre.nextCall().input).lazy.compactMap(\.ring).first
        guard let talk, let conversation = answer(talk) else { return }
        let call = centre.nextCall()
        centre.take(call.input)
        _ = centre.requestCallback(call.caller)
        callBack(end(conversation))
    }

    private mutating func answer(_ ring: (leg: ChannelID, bridge: BridgeID)) -> ContactCentre.Conversation? {
        let joins = centre.take(.legAnswered(ring.leg))
        centre.take(.joined(ring.bridge))
        return joins.lazy.compactMap(\.conversation).first
    }

    private mutating func serve(_ effects: [Effect]) {
        guard let ring = effects.lazy.compactMap(\.ring).first, let conversation = answer(ring) else { return }
        _ = end(conversation)
    }

    private mutating func callBack(_ effects: [Effect]) {
        guard let ring = effects.lazy.compactMap(\.ring).first,
            let announcement = centre.take(.legAnswered(ring.leg)).lazy.compactMap(\.playback).first,
            let leg = centre.take(.playbackEnded(announcement)).lazy.compactMap(\.customerLeg).first
        else { return }
        let joins = centre.take(.legAnswered(leg))
        centre.take(.joined(ring.bridge))
        if let conversation = joins.lazy.compactMap(\.conversation).first { _ = end(conversation) }
    }

    /// What follows once the agent is free.
    private mutating func end(_ conversation: ContactCentre.Conversation) -> [Effect] {
        centre.take(.channelEnded(conversation.caller))
        return centre.take(.channelEnded(conversation.agentLeg))
    }
}
