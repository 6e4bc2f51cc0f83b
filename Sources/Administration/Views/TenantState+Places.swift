import AdministrationAPI
import QueueEngine

extension TenantState {
    /// The queue's places in order.
    func placeViews(in queue: QueueName, at now: Instant) -> [PlaceView] {
        var position = 0
        return places(in: queue).map { place in
            if !place.isInCall { position += 1 }
            return PlaceView(place, position: place.isInCall ? nil : position, at: now)
        }
    }

    /// Callbacks that may still be made, in order; nil: of all queues.
    func pendingCallbackViews(in queue: QueueName?, at now: Instant) -> [CallbackView] {
        let queues = queue.map { [$0] } ?? queues.keys.sorted()
        return queues.flatMap { queue in
            placeViews(in: queue, at: now).compactMap { view in
                guard view.position != nil, let callback = places[PlaceID(view.number)]?.callback else { return nil }
                return CallbackView(callback, view)
            }
        }
    }
}

extension Place {
    /// Whether the caller or customer is in a conversation, or just being joined: the wait is over.
    var isInCall: Bool { PlaceView.State(self, at: joinedAt) == .inCall }
}

extension PlaceView.State {
    init(_ place: Place, at now: Instant) {
        switch place.service?.stage {
        case .ringing: self = .agentRinging
        case .announcing: self = .agentAnswered
        case .dialling: self = .customerRinging
        case nil:
            let isLater = place.callback?.retryAt.map { $0 > now } ?? false
            self = isLater ? .waitingForRetry : .waiting
        default: self = .inCall
        }
    }
}

extension PlaceView {
    init(_ place: Place, position: Int?, at now: Instant) {
        self.init(
            number: place.id.number,
            position: position,
            queue: place.queue.text,
            held: place.callback == nil ? .live : .callback,
            phoneNumber: (place.callback?.number ?? place.displayedNumber)?.description,
            state: State(place, at: now),
            agent: place.service?.agent.text,
            joinedAt: Timestamp(place.joinedAt),
            waitingSeconds: place.waitingSeconds(at: now),
            attempts: place.callback?.attempts,
            retryAt: place.callback?.retryAt.map { Timestamp($0) }
        )
    }
}

extension Place {
    /// From joining to the conversation, or to `now`.
    func waitingSeconds(at now: Instant) -> Int {
        var end = now
        if case .connected(_, let since) = service?.stage { end = since }
        return Int(max(0, end.milliseconds(since: joinedAt)) / 1000)
    }
}

extension CallbackView {
    init(_ callback: Callback, _ place: PlaceView) {
        self.init(
            number: place.number,
            queue: place.queue,
            phoneNumber: callback.number.description,
            state: .pending,
            requestedAt: Timestamp(callback.requestedAt),
            attempts: callback.attempts,
            place: place,
            expiresAt: Timestamp(callback.expiresAt)
        )
    }

    init(_ place: Place, _ callback: Callback, cancelledAt: Instant) {
        self.init(
            number: place.id.number,
            queue: place.queue.text,
            phoneNumber: callback.number.description,
            state: .cancelled,
            requestedAt: Timestamp(callback.requestedAt),
            attempts: callback.attempts,
            endedAt: Timestamp(cancelledAt)
        )
    }

    init(_ ended: EndedCallback) {
        self.init(
            number: ended.place.number,
            queue: ended.queue.text,
            phoneNumber: ended.number.description,
            state: State(ended.end),
            requestedAt: Timestamp(ended.requestedAt),
            attempts: ended.attempts,
            endedAt: Timestamp(ended.endedAt)
        )
    }
}

extension CallbackView.State {
    fileprivate init(_ end: CallbackEnd) {
        self =
            switch end {
            case .completed: .completed
            case .failed: .failed
            case .cancelled: .cancelled
            case .expired: .expired
            }
    }
}
