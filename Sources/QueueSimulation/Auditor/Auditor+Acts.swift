import QueueEngine

/// What callbackd has Asterisk do.
extension Auditor {
    mutating func check(_ act: Act) {
        switch act {
        case .dialAgent(let dial): check(dial)
        case .dialCustomer(let dial): check(dial)
        case .join(let bridge, let customer, let agent):
            unjoined[bridge] = nil
            joinOrderedAt[bridge] = now
            // A channel that has ended meanwhile cannot be asked any more.
            for channel in [customer, agent] {
                let isUp = channels[channel].map { $0.isUp || $0.isAnswerOrdered } ?? true
                check(.joinedWhenBothAreUp, isUp, "\(channel) is to be joined and is not up")
            }
        case .hangUp(let channel): checkHangUp(of: channel)
        case .release(let channel, let reason):
            let place = callerPlaces[channel].flatMap { places[$0] }
            check(.restartsLoseNothing, place == nil, "\(channel) has a place and is handed back: \(reason)")
            noteRelease(of: channel, reason)
        case .play(let playback, let sounds):
            use(playback.id)
            speak(playback)
            noteSpoken(sounds, to: playback.channel)
            if sounds.contains(.prompt(.callbackConfirmed)) { confirmed.insert(playback.channel) }
            check(.everythingIsLimited, sounds.count <= 64, "\(sounds.count) sounds are played at once")
        case .answer(let channel, _): channels[channel]?.isAnswerOrdered = true
        case .stopPlayback(let playback): forgetSpoken(playback)
        case .destroyBridge(let bridge):
            let isOurs = !isAnotherTenants(bridge.id)
            check(.straysChangeNothing, isOurs, "\(bridge) is another tenant's and is destroyed")
        case .startMusic, .startRinging, .stopRinging: break
        }
    }

    private mutating func checkHangUp(of channel: ChannelID) {
        check(.straysChangeNothing, !isAnotherTenants(channel.id), "\(channel) is another tenant's and is hung up")
        legs[channel]?.isHangUpOrdered = true
        late.remove(channel)
        unnoticed.remove(channel)
        guard let id = callerPlaces[channel], let place = places[id], channels[channel] != nil else { return }
        check(.restartsLoseNothing, place.callback != nil, "\(id) is on the line and hung up")
        let isTold = place.callback?.end != nil || confirmed.contains(channel)
        check(.promiseIsDurable, isTold, "\(id) is hung up, and nobody has said that there will be a callback")
        departing.insert(channel)
    }

    /// By its id alone: nothing else of another tenant is known here.
    private func isAnotherTenants(_ id: String) -> Bool {
        id.hasPrefix("callbackd.") && !id.hasPrefix("callbackd.\(Self.tenant).")
    }

    private mutating func check(_ dial: AgentDial) {
        guard let book = legs[dial.leg], let agent = book.agent else {
            return check(.attemptsAndGaps, false, "\(dial.leg) is dialled, and nothing durable says so")
        }
        guard let place = places[book.place], place.service?.leg == dial.leg else {
            late.insert(dial.leg)
            return
        }
        let known = agents[agent]?.settings.endpoint
        check(.nothingUnchecked, known == dial.endpoint, "\(agent) is dialled as \(dial.endpoint)")
        // The number may have been confirmed in the very batch in which the agent was rung.
        let isKnown = dial.callerNumber == place.shown || dial.callerNumber == place.callback?.number
        check(
            .nothingUnchecked,
            isKnown,
            "\(agent) is shown \(String(describing: dial.callerNumber)) for \(book.place)"
        )
        let queue = place.queue
        check(.nothingUnchecked, dial.queue == queue, "\(agent) is shown \(dial.queue) for \(book.place) in \(queue)")
        check(.everythingIsLimited, dial.ring == book.ring, "\(agent) is rung for \(dial.ring), not \(book.ring)")
    }

    private mutating func check(_ dial: CustomerDial) {
        guard let book = legs[dial.leg], book.agent == nil else {
            return check(.attemptsAndGaps, false, "\(dial.leg) is dialled, and nothing durable says so")
        }
        guard let place = places[book.place], let callback = place.callback, callback.end == nil,
            place.service?.customerLeg == dial.leg
        else {
            late.insert(dial.leg)
            return
        }
        guard let rule = book.rule else { return }
        check(.policyWhenDialling, rule.allows(callback.number), "\(callback.number) may not be called")
        let expected =
            callback.number.isInternational
            ? rule.outboundPrefix + rule.internationalPrefix + callback.number.digits
            : rule.outboundPrefix + callback.number.digits
        check(.nothingUnchecked, dial.dialString == expected, "'\(dial.dialString)' is dialled, not '\(expected)'")
        let isPlain = dial.dialString.utf8.allSatisfy { (48...57).contains($0) || $0 == 35 || $0 == 42 }
        check(.nothingUnchecked, isPlain && dial.context == tenant.outboundContext, "\(dial) is dialled")
        let shown = dial.callerNumber
        check(.nothingUnchecked, shown == tenant.callerID, "\(book.place) is shown \(String(describing: shown))")
        check(.everythingIsLimited, dial.ring == book.ring, "\(book.place) is rung for \(dial.ring)")
        let agentLeg = place.service?.leg
        check(.joinedWhenBothAreUp, dial.agentLeg == agentLeg, "\(book.place) is dialled for \(dial.agentLeg)")
        // Nobody is dialled who is still on the line.
        check(
            .oneLegAndBridge,
            channels[place.channel] == nil || departing.contains(place.channel),
            "\(book.place) is dialled while its caller is still on the line"
        )
    }
}
