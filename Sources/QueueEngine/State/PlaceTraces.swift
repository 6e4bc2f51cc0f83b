/// What of a place is found elsewhere: in the index and in the dispatch line. Taken before a fact and after it, so that
/// only what differs is put right.
struct PlaceTraces {
    let id: PlaceID
    let queue: QueueName
    /// The caller's channel, while the caller is on the line.
    let caller: ChannelID?
    let callerRole: Role
    let agent: AgentName?
    let agentLeg: ChannelID?
    let customerLeg: ChannelID?
    let bridge: BridgeID?
    /// The number of a callback that is pending.
    let number: PhoneNumber?
    let node: NodeName

    init(_ place: Place) {
        let service = place.service
        id = place.id
        queue = place.queue
        caller = place.callerChannel
        agent = service?.agent
        agentLeg = service?.agentLeg
        bridge = service?.bridge
        node = place.node
        switch place.hold {
        case .live:
            callerRole = .caller(place.id)
            customerLeg = nil
            number = nil
        case .callback(let callback):
            callerRole = .requestCall(place.id)
            customerLeg = service?.customerChannel
            number = service?.isConnected == true ? nil : callback.number
        }
    }

    var isWaiting: Bool { agent == nil }
}
