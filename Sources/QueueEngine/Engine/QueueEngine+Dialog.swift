extension QueueEngine {
    mutating func press(_ digit: Digit, on channel: ChannelID) {
        guard case .caller(let place)? = index.roles[channel], dialogs[channel] != nil else { return }
        let isAvailable = takesCallbacks(place)
        step(on: channel, place) { [now] in $0.press(digit, at: now, isAvailable: isAvailable, &$1) }
    }

    mutating func offerCallback(to place: PlaceID) {
        guard let channel = state.places[place]?.liveChannel, let dialog = dialogs[channel] else { return }
        // The queue takes no more callbacks now; perhaps it does after another such wait.
        guard takesCallbacks(place) else { return arm(.offer(place), at: now + dialog.terms.settings.rule.offerAfter) }
        step(on: channel, place) { $0.offer(&$1) }
    }

    mutating func noticeSilence(of place: PlaceID) {
        guard let channel = state.places[place]?.liveChannel else { return }
        step(on: channel, place) { $0.silence(&$1) }
    }

    mutating func continueDialog(on channel: ChannelID) {
        step(on: channel, place(ofCaller: channel)) { $0.playbackEnded(&$1) }
    }

    private func place(ofCaller channel: ChannelID) -> PlaceID? {
        switch index.roles[channel] {
        case .caller(let place), .requestCall(let place): place
        default: nil
        }
    }

    private func takesCallbacks(_ place: PlaceID) -> Bool {
        guard let name = state.places[place]?.queue, let queue = index.queues[name] else { return false }
        return queue.pending.count < queue.terms.settings.rule.maximumPending
    }

    /// The dialog is changed where it lies; what follows from it is done after.
    private mutating func step(
        on channel: ChannelID,
        _ place: PlaceID?,
        _ change: (inout Dialog, inout [Dialog.Action]) -> Void
    ) {
        var actions: [Dialog.Action] = []
        // A step within a step has to find room of its own.
        swap(&actions, &dialogRoom)
        dialogs.change(channel) { change(&$0, &actions) }
        run(actions, on: channel, place)
        actions.removeAll(keepingCapacity: true)
        dialogRoom = actions
    }

    /// `place` is nil once the place has ended and the caller only hears a last prompt.
    mutating func run(_ actions: [Dialog.Action], on channel: ChannelID, _ place: PlaceID?) {
        for action in actions {
            switch action {
            case .play(let prompts):
                play(prompts.map(Sound.prompt), on: channel, for: .dialog)
            case .stopPlaying: stopPlaying(on: channel)
            case .startMusic: startMusic(on: channel, place)
            case .armSilence: if let place { arm(.silence(place), at: now + Limits.silence) }
            case .disarmSilence: if let place { disarm(.silence(place)) }
            case .submit(let typed): if let place { submit(typed, on: channel, place) }
            case .hangUp: hangUp(channel)
            }
        }
    }

    private mutating func startMusic(on channel: ChannelID, _ place: PlaceID?) {
        guard let place, let terms = terms(of: place) else { return }
        perform(.startMusic(channel, musicClass: terms.settings.musicClass))
    }

    /// Decides about a number. Only here does a live place turn into a callback.
    private mutating func submit(_ typed: String?, on channel: ChannelID, _ id: PlaceID) {
        let verdict = decide(typed, id)
        switch verdict {
        case .accepted, .alreadyPending: disarm(.offer(id))
        case .unavailable, .refused: break
        }
        step(on: channel, id) { $0.settle(verdict, &$1) }
    }

    private mutating func decide(_ typed: String?, _ id: PlaceID) -> Dialog.Verdict {
        guard let place = state.places[id], let rule = terms(of: place.queue)?.settings.rule else {
            return .unavailable
        }
        switch typed.map(rule.number(in:)) ?? place.displayedNumber.map(rule.check) ?? .failure(.missing) {
        case .failure(let refusal): return .refused(refusal)
        case .success(let number):
            if let holder = index.queues[place.queue]?.pending[number] {
                guard holder > id, state.places[holder]?.service == nil else {
                    abandonService(of: id)
                    record(.callbackAlreadyPending(id, heldBy: holder))
                    return .alreadyPending
                }
                // The later place gives way: nobody's place gets worse by asking for a callback. One ends, one begins.
                endCallback(holder, .cancelled)
            } else if !takesCallbacks(id) {
                return .unavailable
            }
            let expiresAt = now + rule.expiry
            record(.callbackRequested(id, number, expiresAt: expiresAt))
            arm(.expiry(id), at: expiresAt)
            return .accepted
        }
    }
}
