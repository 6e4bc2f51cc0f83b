import QueueEngine

/// What the phones went through.
extension Auditor {
    mutating func note(_ event: PhoneEvent) {
        switch event {
        case .called(let channel, _): channels[channel] = ChannelBook()
        case .created(let leg): create(leg)
        case .rang(let leg): ring(leg)
        case .answered(let channel): channels[channel]?.isUp = true
        case .heard(let playback, let sounds): hear(playback, sounds)
        case .silent(let playback):
            sounding.remove(playback)
            forgetSpoken(playback)
        case .joined(let bridge, let customer, let agent): join(bridge, customer, agent)
        case .parted(let bridge): part(bridge)
        case .ended(let channel): end(channel)
        }
    }

    private mutating func create(_ leg: ChannelID) {
        channels[leg] = ChannelBook()
        check(.attemptsAndGaps, legs[leg] != nil, "\(leg) is made, and nothing durable says so")
    }

    /// A phone rings: nobody else may be ringing or talking there for us, unless hung up a moment ago.
    private mutating func ring(_ leg: ChannelID) {
        channels[leg]?.hasRung = true
        guard let book = legs[leg] else { return }
        guard let agent = book.agent else {
            let others = customerLegs[book.place, default: []].filter { legs[$0]?.isHangUpOrdered != true }
            check(
                .oneLegAndBridge,
                others.isEmpty,
                "\(book.place) has a second customer's leg, \(leg) beside \(others)"
            )
            customerLegs[book.place, default: []].insert(leg)
            let isCurrent = places[book.place]?.service?.customerLeg == leg
            return check(.noDialAfterEnd, isCurrent, "the customer of \(book.place) is rung for nobody")
        }
        let others = agents[agent]?.liveLegs.filter { legs[$0]?.isHangUpOrdered != true } ?? []
        check(.oneReservation, others.isEmpty, "\(agent) is called on \(leg) beside \(others)")
        agents[agent]?.liveLegs.insert(leg)
    }

    private mutating func hear(_ playback: PlaybackID, _ sounds: [Sound]) {
        sounding.insert(playback)
        deadlines.insert(Deadline(at: later(now, Bounds.playback.count + slack), subject: .sound(playback)))
        guard sounds.contains(.prompt(.callbackConfirmed)) else { return }
        let place = callerPlaces[playback.channel].flatMap { places[$0] }
        // A callback may have been cancelled while its caller heard it confirmed.
        let isPromised = place?.callback != nil || departing.contains(playback.channel)
        check(.promiseIsDurable, isPromised, "\(playback.channel) hears a confirmation, and nothing is stored")
    }

    private mutating func join(_ bridge: BridgeID, _ customer: ChannelID, _ agent: ChannelID) {
        let areUp = channels[customer]?.isUp == true && channels[agent]?.isUp == true
        check(.joinedWhenBothAreUp, areUp, "\(customer) and \(agent) are joined before both are up")
        guard let place = bridges[bridge] else { return }
        let other = liveBridges[place]
        check(.oneLegAndBridge, other == nil || other == bridge, "\(place) talks in \(bridge) and in \(other!)")
        liveBridges[place] = bridge
        wasJoined.insert(bridge)
    }

    private mutating func part(_ bridge: BridgeID) {
        guard let place = bridges[bridge], liveBridges[place] == bridge else { return }
        liveBridges[place] = nil
    }

    private mutating func end(_ channel: ChannelID) {
        channels[channel] = nil
        departing.remove(channel)
        confirmed.remove(channel)
        callerPlaces[channel] = nil
        guard let book = legs.removeValue(forKey: channel) else { return }
        if let agent = book.agent {
            agents[agent]?.liveLegs.remove(channel)
        } else {
            customerLegs[book.place]?.remove(channel)
            if customerLegs[book.place]?.isEmpty == true { customerLegs[book.place] = nil }
        }
    }
}
