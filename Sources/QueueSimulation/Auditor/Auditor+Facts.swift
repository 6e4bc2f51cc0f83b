import QueueEngine

/// What is durable, in its order.
extension Auditor {
    mutating func enter(_ recorded: RecordedFact) {
        let at = recorded.at
        noteCarriedOut(recorded.fact)
        checkReach(of: recorded.fact)
        if let place = recorded.fact.place, checkPresence(of: place, in: recorded.fact) { touchedPlaces.insert(place) }
        if let agent = recorded.fact.agent { touchedAgents.insert(agent) }
        switch recorded.fact {
        case .tenantChanged(let settings): tenant = settings
        case .queueChanged(let name, let settings): book(of: name).settings = settings
        case .queueRemoved(let name):
            let book = book(of: name)
            check(.nobodyIsMiscounted, book.placeCount == 0, "\(name) is removed with places in it")
            let members = agents.filter { $0.value.settings.queues.contains(name) }.keys
            check(.nobodyIsMiscounted, members.isEmpty, "\(name) is removed and has members: \(members.sorted())")
            book.settings = nil
        case .agentChanged(let name, let settings): change(name, settings, at: at)
        case .agentRemoved(let name): remove(name)
        case .agentLeft(let name): leave(name, at: at)
        case .agentRested(let name): rest(name, at: at)

        case .joined(let place, let queue, let channel, let shown): join(place, queue, channel, shown, at: at)
        case .abandoned(let place): abandon(place)
        case .callbackRequested(let place, let number, let expiresAt): request(place, number, expiresAt, at: at)
        case .callbackAlreadyPending(let place, let holder): giveUp(place, for: holder)
        case .requestCallEnded(let place): endRequestCall(place)
        case .requestCallGivenUp(let place): giveUpRequestCall(place)
        case .callbackEnded(let place, let end): endCallback(place, end, at: at)
        case .callbackMoved(let place, let node):
            places[place]?.node = node
            if let book = places[place], isReady(book) { makeReady(place) }
        case .departed(let channel): check(departed: channel)
        default: enterService(recorded.fact, at: at)
        }
    }

    /// A place exists from its joining to its end, and once.
    private mutating func checkPresence(of place: PlaceID, in fact: Fact) -> Bool {
        if case .joined = fact {
            check(.nobodyIsMiscounted, newestPlace < place, "\(place) joins twice")
            return true
        }
        let isThere = places[place] != nil
        if case .callbackEnded = fact {
            check(.oneEnd, isThere, "\(place) ends once more: \(fact)")
        } else {
            check(.nobodyIsMiscounted, isThere, "\(fact) of a place that is not there")
        }
        return isThere
    }

    private mutating func join(
        _ id: PlaceID,
        _ queue: QueueName,
        _ channel: ChannelID,
        _ shown: PhoneNumber?,
        at: Instant
    ) {
        newestPlace = id
        joined += 1
        let earlier = callerPlaces[channel].flatMap { places[$0] }
        check(.nobodyIsMiscounted, earlier == nil, "\(channel) has two places")
        let line = book(of: queue)
        line.placeCount += 1
        let limit = line.settings?.maximumPlaces ?? 0
        check(.everythingIsLimited, line.placeCount <= limit, "\(queue) has more than \(limit) places")
        checkArrival(of: channel, queue, shown)
        places[id] = PlaceBook(queue: queue, channel: channel, shown: shown, joinedAt: at)
        callerPlaces[channel] = id
        minded[channel] = id
        beginDialog(of: id, at: at)
        makeReady(id)
    }

    /// Nobody joins who has not come in, nor elsewhere, nor under another number.
    private mutating func checkArrival(of channel: ChannelID, _ queue: QueueName, _ shown: PhoneNumber?) {
        guard case .place(channel, queue, let text)? = expectation else {
            return check(.nobodyIsMiscounted, false, "\(channel) joins \(queue), and nobody came in")
        }
        expectation = nil
        let isTrue = shown?.description == ShownNumber.digits(in: text)
        check(
            .nothingUnchecked,
            isTrue,
            "\(channel) shows \(text ?? "nothing"), not \(shown?.description ?? "nothing")"
        )
    }

    private mutating func abandon(_ id: PlaceID) {
        guard let book = places[id] else { return }
        check(.oneEnd, book.callback == nil, "callback \(id) is abandoned")
        check(
            .restartsLoseNothing,
            channels[book.channel] == nil,
            "\(id) is taken for abandoned, and its caller is on the line"
        )
        check(.nobodyIsMiscounted, !book.hasTalked, "\(id) is abandoned and was served")
        minded[book.channel] = nil
        leave(id)
    }

    private mutating func request(_ id: PlaceID, _ number: PhoneNumber, _ expiresAt: Instant, at: Instant) {
        guard let book = places[id], let queue = queues[book.queue], let rule = queue.settings?.rule else { return }
        check(.oneEnd, book.callback == nil, "\(id) is requested twice")
        let holder = queue.pending[number]
        check(.onePendingPerNumber, holder == nil, "\(number) is pending twice in \(book.queue): \(id), \(holder!)")
        check(.policyWhenDialling, rule.allows(number), "\(number) is accepted and may not be called")
        let count = queue.pending.count + 1
        // One that takes a later place's number over does not make them more.
        let isTakenOver = gaveWay.contains { $0.value.number == number && $0.key > id }
        check(
            .everythingIsLimited,
            count <= rule.maximumPending || isTakenOver,
            "\(book.queue) has \(count) callbacks, more than \(rule.maximumPending)"
        )
        checkConfirmation(of: id, number)
        check(
            .oneEnd,
            expiresAt == later(at, rule.expiry.count),
            "\(id) expires at \(expiresAt), not \(rule.expiry) after \(at)"
        )
        dialogs[book.channel] = nil
        queue.pending[number] = id
        book.callback = CallbackBook(number: number, expiresAt: expiresAt)
        gaveWay = gaveWay.filter { !($0.value.queue == book.queue && $0.value.number == number && id < $0.key) }
        deadlines.insert(Deadline(at: later(expiresAt, slack), subject: .expiry(id)))
    }

    /// What is stored is what the caller has confirmed.
    private mutating func checkConfirmation(of id: PlaceID, _ number: PhoneNumber) {
        guard case .callback(id, let confirmed)? = expectation else {
            return check(.nothingUnchecked, false, "\(id) is called back on \(number), which nobody has confirmed")
        }
        expectation = nil
        check(.nothingUnchecked, number.description == confirmed, "\(id) confirmed \(confirmed), not \(number)")
    }

    /// Somebody else holds a callback to this number: it must be as good as this place.
    private mutating func giveUp(_ id: PlaceID, for holder: PlaceID) {
        guard let book = places[id] else { return }
        let held = places[holder]
        let isBetter = held?.callback != nil && (holder < id || held?.service != nil) && held?.queue == book.queue
        check(.callbackIsNoWorse, isBetter, "\(id) loses its place to \(holder)")
        let isConfirmed = if case .alreadyPending(id, holder)? = expectation { true } else { false }
        check(.callbackIsNoWorse, isConfirmed, "\(id) has not confirmed the number of \(holder)")
        expectation = nil
        departing.insert(book.channel)
        leave(id)
    }

    private mutating func endRequestCall(_ id: PlaceID) {
        guard let book = places[id] else { return }
        check(.promiseIsDurable, book.callback != nil, "the request call of \(id) ends, and there is no request")
        minded[book.channel] = nil
        check(
            .restartsLoseNothing,
            isOver(book.channel),
            "the request call of \(id) is taken for over, and the caller is there"
        )
    }

    /// Only after the time limit: the caller is hung up again, and stays known until gone.
    private mutating func giveUpRequestCall(_ id: PlaceID) {
        guard let book = places[id] else { return }
        check(.promiseIsDurable, book.callback != nil, "\(id) has its request call given up, and no request")
        let isOverdue = if case .timerFired(.hangUp(book.channel))? = cause { true } else { false }
        check(.restartsLoseNothing, isOverdue, "the request call of \(id) is given up before its time")
        departing.insert(book.channel)
    }

    private mutating func check(departed channel: ChannelID) {
        check(.restartsLoseNothing, isOver(channel), "\(channel) is said to have left, and is there")
        departing.remove(channel)
        minded[channel] = nil
    }

    private mutating func endCallback(_ id: PlaceID, _ end: CallbackEnd, at: Instant) {
        guard let book = places[id] else { return }
        guard let callback = book.callback else {
            return check(.oneEnd, false, "\(id) is no callback and ends as one: \(end)")
        }
        check(.oneEnd, callback.end == nil, "\(id) ends as \(String(describing: callback.end)) and as \(end)")
        checkTruth(of: end, id, book, callback, at: at)
        queues[book.queue]?.pending[callback.number] = nil
        book.callback?.end = end
        guard end != .completed else { return }
        check(.oneReservation, book.service == nil, "\(id) ends as \(end) with an agent reserved")
        departing.insert(book.channel)
        leave(id)
    }

    private mutating func checkTruth(
        of end: CallbackEnd,
        _ id: PlaceID,
        _ book: PlaceBook,
        _ callback: CallbackBook,
        at: Instant
    ) {
        let rule = rule(of: book.queue)
        switch end {
        case .completed: check(.oneEnd, book.hasTalked, "\(id) is completed, and nobody talked")
        case .expired: check(.oneEnd, callback.expiresAt <= at, "\(id) expires before its time")
        case .failed:
            let isHopeless = rule.map { callback.attempts >= $0.maximumAttempts || !$0.allows(callback.number) } ?? true
            check(.oneEnd, isHopeless, "\(id) fails after \(callback.attempts) attempts")
        case .cancelled:
            if !askedToCancel.contains(id) { gaveWay[id] = (book.queue, callback.number) }
        }
    }

    /// The place has ended.
    mutating func leave(_ id: PlaceID) {
        guard let book = places.removeValue(forKey: id) else { return }
        dialogs[book.channel] = nil
        check(.oneReservation, book.service == nil, "\(id) ends with \(book.service!.agent) reserved")
        ended += 1
        queues[book.queue]?.placeCount -= 1
        touchedPlaces.insert(id)
    }

    /// Of an Asterisk that is out of reach nothing is known.
    private func isOver(_ channel: ChannelID) -> Bool { channels[channel] == nil || !reachable.contains(channel.node) }

    /// The queue's book, opened when it is first spoken of.
    mutating func book(of queue: QueueName) -> QueueBook {
        if let book = queues[queue] { return book }
        let book = QueueBook()
        queues[queue] = book
        return book
    }

    func rule(of queue: QueueName) -> Rule? { queues[queue]?.settings?.rule }

    func later(_ instant: Instant, _ seconds: Int) -> Instant { instant + Seconds(seconds) }
}
