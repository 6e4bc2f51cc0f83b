import QueueEngine

/// A queue of callbacks that nobody carries out. It stays that full while single inputs are measured.
struct PendingCallbacks {
    private var centre: ContactCentre
    private var pending: [PlaceID] = []
    private var expired = 0
    let stopwatch: Stopwatch
    /// What the callbacks take, each.
    let bytesPerPlace: Double

    init(places: Int, stopwatch: Stopwatch) {
        self.stopwatch = stopwatch
        centre = ContactCentre(places: places, agents: 0)
        pending.reserveCapacity(2 * places)
        let before = Heap.bytesInUse
        while pending.count < places {
            let call = centre.nextCall()
            centre.take(call.input)
            if let place = centre.requestCallback(call.caller) { pending.append(place) }
        }
        bytesPerPlace = Double(Heap.bytesInUse - before) / Double(places)
    }

    /// A caller presses the key and confirms the number on the display: two inputs.
    mutating func request() -> Double {
        let call = centre.nextCall()
        centre.take(call.input)
        var confirmation: [Effect] = []
        let time = stopwatch.time {
            centre.take(.digitPressed(call.caller, .three))
            confirmation = centre.take(.digitPressed(call.caller, .pound))
        }
        for playback in confirmation.compactMap(\.playback) { centre.take(.playbackEnded(playback)) }
        centre.take(.channelEnded(call.caller))
        pending += confirmation.compactMap(\.requestedPlace)
        return time
    }

    /// The oldest callback's time is up.
    mutating func expire() -> Double? {
        guard expired < pending.count, let callback = centre.engine.state.places[pending[expired]]?.callback else {
            return nil
        }
        let place = pending[expired]
        expired += 1
        centre.advance(to: callback.expiresAt)
        return stopwatch.time { centre.take(.timerFired(.expiry(place))) }
    }
}
