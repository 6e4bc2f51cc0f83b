/// What of a place is found elsewhere: in the index and in the dispatch line. Taken before a fact and after it, so that
/// only what differs is put right.
struct PlaceTraces {
    let id: PlaceID
    let queue: QueueName
    private let hold: Place.Hold
    private let service: Service?

    init(_ place: Place) {
        id = place.id
        queue = place.queue
        hold = place.hold
        service = place.service
    }

    /// The caller's channel, while the caller is on the line.
    var caller: ChannelID? {
        switch hold {
        case .live(let channel): channel
        case .callback(let callback): callback.requestChannel
        }
    }

    var callerRole: Role {
        switch hold {
        case .live: .caller(id)
        case .callback: .requestCall(id)
        }
    }

    var isWaiting: Bool { service == nil }
    var agent: AgentName? { service?.agent }
    var agentLeg: ChannelID? { service?.agentLeg }
    var bridge: BridgeID? { service?.bridge }

    /// The leg of a customer who is called back.
    var customerLeg: ChannelID? {
        switch hold {
        case .live: nil
        case .callback: service?.customerChannel
        }
    }

    /// The number of a callback that is pending.
    var number: PhoneNumber? {
        guard case .callback(let callback) = hold, service?.isConnected != true else { return nil }
        return callback.number
    }

    var node: NodeName {
        switch hold {
        case .live(let channel): channel.node
        case .callback(let callback): callback.node
        }
    }
}
