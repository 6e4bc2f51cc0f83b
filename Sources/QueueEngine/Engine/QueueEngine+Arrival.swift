extension QueueEngine {
    /// A caller comes in: gets a place at the end of the queue, or goes back to the dialplan when there is none.
    mutating func arrive(_ channel: ChannelID, _ queue: QueueName, callerNumber: String?) {
        guard index.roles[channel] == nil else { return }
        guard let known = index.queues[queue] else { return perform(.release(channel, .unknownQueue)) }
        guard known.placeCount < known.terms.settings.maximumPlaces else {
            return perform(.release(channel, .queueFull))
        }
        let place = state.nextPlace
        record(.joined(place, queue: queue, channel: channel, displayedNumber: PhoneNumber(shown: callerNumber)))
        beginDialog(of: place, on: channel)
        makeReady(place)
    }

    /// The caller hears music from here on, whatever was heard before.
    mutating func beginDialog(of placeID: PlaceID, on channel: ChannelID) {
        guard let place = state.places[placeID], let terms = terms(of: place.queue) else { return }
        dialogs[channel] = Dialog(terms)
        perform(.answer(channel, musicClass: terms.settings.musicClass))
        if terms.isOnTimeout {
            arm(.offer(placeID), at: max(place.joinedAt + terms.settings.rule.offerAfter, now))
        }
    }

    /// The dialog ends without another word, because the caller is gone or is about to be joined.
    mutating func endDialog(on channel: ChannelID, of place: PlaceID) {
        guard let dialog = dialogs.removeValue(forKey: channel) else { return }
        stopPlaying(on: channel)
        if dialog.terms.isOnTimeout { disarm(.offer(place)) }
        disarm(.silence(place))
    }
}

extension PhoneNumber {
    /// What the display shows, as the trunk gave it, when it can be read as a number.
    init?(shown text: String?) {
        guard let text, text.utf8.count <= 64 else { return nil }
        self.init(text)
    }
}
