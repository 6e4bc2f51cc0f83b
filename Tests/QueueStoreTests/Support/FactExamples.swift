import QueueEngine

/// One example of every case of ``Fact``. The compiler asks for a new one with every new case.
enum FactExamples {
    static var all: [Fact] {
        Array(
            sequence(state: nil as Fact?) { last in
                last = example(after: last)
                return last
            }
        )
    }

    private static let place = PlaceID(7)
    private static let number = PhoneNumber("+491701234567")!
    private static let moment = Instant(milliseconds: 1_700_000_000_000)

    private static func example(after fact: Fact?) -> Fact? {
        switch fact {
        case nil: .tenantChanged(TenantSettings(outboundContext: "outbound", callerID: number))
        case .tenantChanged: .queueChanged(support, QueueSettings(spokenName: "x", rule: Rule(modes: [.onRequest])))
        case .queueChanged: .queueRemoved(support)
        case .queueRemoved: .agentChanged(alice, AgentSettings(endpoint: "PJSIP/alice", queues: [support]))
        case .agentChanged: .agentRemoved(alice)
        case .agentRemoved: .joined(place, queue: support, channel: channel("c"), displayedNumber: number)
        case .joined: .abandoned(place)
        case .abandoned: .callbackRequested(place, number, expiresAt: moment)
        case .callbackRequested: .callbackAlreadyPending(place, heldBy: PlaceID(3))
        case .callbackAlreadyPending: .requestCallEnded(place)
        case .requestCallEnded: .requestCallGivenUp(place)
        case .requestCallGivenUp:
            .agentRung(place, alice, leg: channel("leg"), bridge: BridgeID(node: pbx1, id: "b"))
        case .agentRung: .agentAnswered(place)
        case .agentAnswered: .agentReleased(place, alice, .noAnswer, restUntil: moment)
        case .agentReleased: .attemptStarted(place, attempt: 2, leg: channel("leg"))
        case .attemptStarted: .attemptFailed(place, attempt: 2, .agentHungUp, retryAt: moment)
        case .attemptFailed: .joining(place, channel: channel("leg"))
        case .joining: .connected(place)
        case .connected: .serviceEnded(place, endedBy: .customer, restUntil: moment)
        case .serviceEnded: .departed(channel("c"))
        case .departed: .callbackEnded(place, .completed)
        case .callbackEnded: .agentLeft(alice)
        case .agentLeft: .agentRested(alice)
        case .agentRested: .callbackMoved(place, to: pbx1)
        case .callbackMoved:
            .channelReplaced(place, channel("c"), by: channel("d"), displayedNumber: number)
        case .channelReplaced: nil
        }
    }
}
