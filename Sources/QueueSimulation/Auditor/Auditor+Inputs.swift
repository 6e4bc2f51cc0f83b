import QueueEngine

/// What callbackd was told.
extension Auditor {
    mutating func note(_ input: Input) {
        concludeStep()
        cause = input
        switch input {
        case .callArrived(let channel, let queue, let number): noteArrival(channel, queue, number)
        case .digitPressed(let channel, let digit): notePress(digit, on: channel)
        case .started: reachable = []
        case .nodesConfigured(let nodes): reachable.formIntersection(nodes)
        case .reconciled(let presence):
            reachable.insert(presence.node)
            soundSince[presence.node] = now
            touchedQueues.formUnion(queues.keys)
            notice(presence)
            resumeDialogs(in: presence)
        case .nodeDisconnected(let node): reachable.remove(node)
        case .timerFired(let timer): note(timer)
        case .playbackEnded(let playback): forgetSpoken(playback)
        case .command(let request, let command):
            commands[request] = CommandBook(refusals: refusals(of: command))
            guard case .cancelCallback(let place) = command else { return }
            askedToCancel.insert(place)
            standings[request] = CallbackStanding(isPending: isPending(place), isJoined: isJoined(place))
        default: break
        }
    }

    private mutating func note(_ timer: TimerID) {
        switch timer {
        case .retry(let place):
            check(.everythingIsLimited, places[place] != nil, "a retry comes due for \(place), which has ended")
            if let retryAt = places[place]?.callback?.retryAt, retryAt <= now { makeReady(place) }
        case .expiry(let place):
            check(.everythingIsLimited, places[place] != nil, "\(place) expires after its end")
        case .offer(let place):
            check(.everythingIsLimited, places[place] != nil, "\(timer) comes due after its place's end")
            noteOfferTime(of: place)
        case .silence(let place):
            check(.everythingIsLimited, places[place] != nil, "\(timer) comes due after its place's end")
            noteSilence(of: place)
        case .leg(let leg): checkPatience(with: leg)
        case .playback(let playback): checkOverdue(playback)
        default: break
        }
    }

    /// What is repeated or unknown may have what it is about cleared away, and nothing else.
    mutating func checkStray(_ input: Input, _ facts: [RecordedFact], _ acts: [Act]) {
        check(.straysChangeNothing, facts.isEmpty, "upon a stray \(input): \(facts)")
        for act in acts {
            let isClearing =
                switch act {
                case .hangUp(let channel): places(on: channel).isEmpty
                case .destroyBridge(let bridge): bridges[bridge] == nil
                default: false
                }
            check(.straysChangeNothing, isClearing, "upon a stray \(input): \(act)")
        }
    }

    private func places(on channel: ChannelID) -> [PlaceID] {
        let place = callerPlaces[channel] ?? legs[channel]?.place
        guard let place, let book = places[place], book.callback?.end == nil else { return [] }
        let isInUse = book.service?.leg == channel || book.service?.customerLeg == channel || book.channel == channel
        return isInUse ? [place] : []
    }

    /// Whether the customer is talking to an agent, or about to.
    private func isJoined(_ place: PlaceID) -> Bool {
        places[place].map { $0.hasTalked || $0.service?.joining != nil } ?? false
    }

    private func isPending(_ place: PlaceID) -> Bool { places[place]?.callback.map { $0.end == nil } ?? false }

    /// An answer is about the moment in which the command was taken.
    mutating func check(_ request: RequestID, _ command: Command, _ result: Result<Void, CommandRefusal>) {
        checkAnswer(to: request, command, result)
        if case .removeQueue(let queue) = command, case .failure(.queueInUse(_, let places)) = result {
            check(.nobodyIsMiscounted, places > 0, "\(queue) is said to be in use by nobody")
        }
        guard case .cancelCallback(let place) = command else { return }
        let before = standings.removeValue(forKey: request) ?? CallbackStanding()
        switch result {
        case .success:
            check(.noDialAfterEnd, places[place] == nil, "\(place) is said to be cancelled and has not ended")
        case .failure(.callbackConnected):
            check(.noDialAfterEnd, before.isJoined, "\(place) is said to be connected, and cannot be cancelled")
        case .failure:
            check(
                .noDialAfterEnd,
                !before.isPending,
                "\(place) was pending, and its cancellation is refused: \(result)"
            )
        }
    }
}
