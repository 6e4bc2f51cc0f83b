import QueueEngine

/// What callers press, and what must follow from it.
extension Auditor {
    /// A dialog begins, at the music, under the rule as it is now.
    mutating func beginDialog(of id: PlaceID, at: Instant) {
        guard let book = places[id], book.callback == nil, let rule = rule(of: book.queue) else { return }
        let dialog = DialogBook(place: id, channel: book.channel, rule: rule, at: at)
        dialogs[book.channel] = dialog
        if dialog.isOnTimeout { expectOffer(in: dialog, at: max(book.joinedAt + rule.offerAfter, at)) }
    }

    private mutating func expectOffer(in dialog: DialogBook, at: Instant) {
        dialog.offerDue = at
        let subject = Deadline.Subject.offer(dialog, due: at)
        deadlines.insert(Deadline(at: later(at, slack), subject: subject))
    }

    /// Those who are on the line, and whose dialog was lost with callbackd, are at the music again.
    mutating func resumeDialogs(in presence: Presence) {
        for id in presence.channels.keys {
            let channel = ChannelID(node: presence.node, id: id)
            guard dialogs[channel] == nil, let place = minded[channel], let book = places[place],
                book.callback == nil, book.service?.joining == nil, !book.hasTalked
            else { continue }
            beginDialog(of: place, at: now)
        }
    }

    mutating func notePress(_ digit: Digit, on channel: ChannelID) {
        guard let dialog = dialogs[channel], places[dialog.place] != nil else { return }
        switch dialog.step {
        case .waiting:
            guard digit == dialog.key, dialog.keyWorks, takesCallbacks(dialog.place) else { return }
            dialog.ask(at: now)
            expectSilenceToEnd(in: dialog)
        case .asking:
            guard !dialog.isSamePress(digit, at: now) else { return }
            switch digit {
            case .star: dialog.giveUp()
            case .pound: confirm(in: dialog)
            case _ where digit.isNumeral: dialog.type(digit, at: now)
            default: break
            }
        }
    }

    private mutating func confirm(in dialog: DialogBook) {
        let id = dialog.place
        guard let book = places[id], let queue = queues[book.queue], let rule = queue.settings?.rule else { return }
        let text = dialog.typed.isEmpty ? book.shown?.description : dialog.typed
        guard let text, rule.allows(text) else { return dialog.beRefused(at: now) }
        let number = rule.inOneForm(text)
        let holder = PhoneNumber(number).flatMap { queue.pending[$0] }
        if let holder, holder < id || places[holder]?.service != nil {
            expectation = .alreadyPending(id, holder: holder)
        } else if holder != nil || takesCallbacks(id) {
            expectation = .callback(id, number: number)
        } else {
            dialog.giveUp()
        }
    }

    private func takesCallbacks(_ id: PlaceID) -> Bool {
        guard let name = places[id]?.queue, let queue = queues[name], let rule = queue.settings?.rule else {
            return false
        }
        return queue.pending.count < rule.maximumPending
    }

    /// So much silence is too much.
    mutating func noteSilence(of id: PlaceID) {
        guard let dialog = dialog(of: id), dialog.step == .asking else { return }
        let due = dialog.activeAt + Bounds.silence
        let isDue = due <= now
        check(.everythingIsLimited, isDue, "\(id) is asked again, and might be silent until \(due)")
        dialog.fallSilent(at: now)
    }

    mutating func noteOfferTime(of id: PlaceID) {
        guard let dialog = dialog(of: id), dialog.isOnTimeout else { return }
        let isDue = dialog.offerDue.map { $0 <= now } ?? true
        check(.everythingIsLimited, isDue, "\(id) is to be offered a callback before its time")
        guard takesCallbacks(id) else { return expectOffer(in: dialog, at: now + dialog.offerAfter) }
        guard !dialog.isOffered else { return }
        dialog.isOffered = true
        guard dialog.step == .waiting else { return }
        let subject = Deadline.Subject.offerSaid(dialog, due: now)
        deadlines.insert(Deadline(at: later(now, slack), subject: subject))
    }

    private func dialog(of id: PlaceID) -> DialogBook? { places[id].flatMap { dialogs[$0.channel] } }

    /// A sound has left for the caller.
    mutating func noteSpoken(_ sounds: [Sound], to channel: ChannelID) {
        guard let dialog = dialogs[channel] else { return }
        dialog.spokenAt = now
        guard case .prompt(.callbackOffer(let key))? = sounds.first else { return }
        dialog.isOfferSaid = true
        check(.nothingUnchecked, key == dialog.key, "\(channel) is told to press \(key), which is not the key")
    }

    private mutating func expectSilenceToEnd(in dialog: DialogBook) {
        let subject = Deadline.Subject.silence(dialog, begunAt: dialog.begunAt)
        deadlines.insert(Deadline(at: later(now, Self.silence + slack), subject: subject))
    }

    /// How long a caller who presses nothing may be left with a question: the longest prompt, and the silence after it.
    private static var silence: Int { Bounds.playback.count + Bounds.silence.count }

    /// Whether the caller is still on the line, and no crash or join has ended the dialog.
    private func isGoingOn(_ dialog: DialogBook) -> Bool { dialogs[dialog.channel] === dialog }

    // What is due.

    mutating func judgeOffer(in dialog: DialogBook, due: Instant) -> Instant? {
        guard isGoingOn(dialog), !dialog.isOffered, dialog.offerDue == due else {
            check(.liveness, true, "")
            return nil
        }
        if let again = postponed(since: due, by: slack, needing: nil) { return again }
        check(.liveness, false, "\(dialog.place) was to be offered a callback at \(due), and nothing is said")
        return nil
    }

    mutating func judgeSaidOffer(in dialog: DialogBook, due: Instant) -> Instant? {
        guard isGoingOn(dialog) else { return nil }
        // Whoever is being told something needs no offer.
        let isBusy = dialog.spokenAt.map { due < $0 + Bounds.playback } ?? false
        if let again = postponed(since: due, by: slack, needing: nil) { return again }
        check(.liveness, dialog.isOfferSaid || isBusy, "\(dialog.place) is offered a callback, and nothing is said")
        return nil
    }

    mutating func judgeSilence(in dialog: DialogBook, begunAt: Instant) -> Instant? {
        guard isGoingOn(dialog), dialog.step == .asking, dialog.begunAt == begunAt
        else {
            check(.everythingIsLimited, true, "")
            return nil
        }
        if let again = postponed(since: dialog.activeAt, by: Self.silence + slack, needing: nil) { return again }
        check(.everythingIsLimited, false, "\(dialog.place) was asked for a number, and nobody minds the silence")
        return nil
    }
}
