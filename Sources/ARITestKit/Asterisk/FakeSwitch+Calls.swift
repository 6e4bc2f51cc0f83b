import ARI

/// The life of channels.
extension FakeSwitch {
    /// - Returns: the new channel's id.
    mutating func callerEnters(_ number: String, _ arguments: [String]) -> String {
        var channel = newChannel(nil, name: "PJSIP/trunk", .ring)
        channel.caller = CallerID(number: number)
        channels[channel.id] = Line(channel: channel, isInbound: true)
        tell(StasisStart(channel: channel, args: arguments))
        return channel.id
    }

    mutating func digit(_ digit: String, on id: String) {
        guard let line = channels[id] else { return }
        tell(ChannelDtmfReceived(channel: line.channel, digit: digit, durationMilliseconds: 100))
    }

    /// The caller hangs up: before the answer by CANCEL, afterwards by BYE, which tells no cause.
    mutating func callerLeaves(_ id: String) {
        guard let line = channels[id] else { return }
        let isCancel = line.channel.state != .up
        tell(
            ChannelHangupRequest(channel: line.channel, cause: isCancel ? 127 : nil, techCause: isCancel ? 487 : nil)
        )
        end(id, cause: 16)
    }

    mutating func answer(_ id: String) {
        guard channels[id]?.channel.state != .up else { return }
        setState(id, .up)
    }

    /// The application or Asterisk itself ends a channel.
    mutating func hangUp(_ id: String, cause: Int, techCause: Int? = nil) {
        guard let line = channels[id] else { return }
        // What Asterisk 22 tells there is its own flag for this kind of hang-up and not a cause.
        if line.isInStasis { tell(ChannelHangupRequest(channel: line.channel, cause: 32, soft: true)) }
        end(id, cause: cause, techCause: techCause)
    }

    // MARK: Dialling

    /// - Parameter timeoutMilliseconds: how long to ring; `nil` for ever.
    mutating func dial(_ id: String, timeoutMilliseconds: Int?) {
        guard let line = channels[id], let phone = phones[line.endpoint] else { return }
        channels[id]?.isDialled = true
        let resource = line.endpoint.split(separator: "/").dropFirst().joined(separator: "/")
        tell(Dial(peer: line.channel, dialstatus: "", forward: "", dialstring: resource))
        switch phone {
        case .isSilent: break
        case .ringsOn: ring(id)
        case .answers(let delay):
            ring(id)
            schedule(.answers(id), afterMilliseconds: delay)
        case .refuses(let cause, let delay):
            ring(id)
            schedule(.refuses(id, cause: cause), afterMilliseconds: delay)
        }
        if let timeoutMilliseconds { schedule(.isGivenUp(id), afterMilliseconds: timeoutMilliseconds) }
    }

    private mutating func ring(_ id: String) {
        setState(id, .ringing)
        tellDial(id, "RINGING")
    }

    mutating func answered(_ id: String) {
        guard let line = channels[id], line.isDialled, line.channel.state != .up else { return }
        setState(id, .up)
        tellDial(id, "ANSWER")
        guard let arguments = line.argumentsOnAnswer, let channel = channels[id]?.channel else { return }
        channels[id]?.isInStasis = true
        channels[id]?.argumentsOnAnswer = nil
        tell(StasisStart(channel: channel, args: arguments))
    }

    mutating func refused(_ id: String, cause: Int) {
        guard let line = channels[id], line.channel.state != .up else { return }
        let techCause = cause == 17 ? 486 : 603
        if line.isInStasis {
            tell(ChannelHangupRequest(channel: line.channel, cause: cause, techCause: techCause))
        } else {
            tellDial(id, cause == 17 ? "BUSY" : "CONGESTION")
        }
        end(id, cause: cause, techCause: techCause)
    }

    mutating func givenUp(_ id: String) {
        guard let line = channels[id], line.isDialled, line.channel.state != .up else { return }
        if !line.isInStasis { tellDial(id, "NOANSWER") }
        hangUp(id, cause: 19, techCause: 480)
    }

    private mutating func tellDial(_ id: String, _ status: String) {
        guard let channel = channels[id]?.channel else { return }
        tell(Dial(peer: channel, dialstatus: status, forward: "", dialstring: ""))
    }

    private mutating func setState(_ id: String, _ state: Channel.State) {
        channels[id]?.channel.state = state
        if let channel = channels[id]?.channel { tell(ChannelStateChange(channel: channel)) }
    }

    /// The end in Asterisk's order: what plays fails, the bridge is left, then the application. Only of channels that
    /// were made for the application, `ChannelDestroyed` follows.
    private mutating func end(_ id: String, cause: Int, techCause: Int? = nil) {
        for playback in playbacks where playback.targetURI == "channel:\(id)" { endPlayback(playback.id, .failed) }
        leaveBridge(id)
        guard let line = channels.removeValue(forKey: id) else { return }
        if line.isInStasis { tell(StasisEnd(channel: line.channel)) }
        guard !line.isInbound else { return }
        tell(
            ChannelDestroyed(
                channel: line.channel,
                cause: cause,
                causeText: Self.causeTexts[cause] ?? "Unknown",
                techCause: techCause
            )
        )
    }

    private static let causeTexts = [
        16: "Normal Clearing", 17: "User busy", 18: "No user responding", 19: "User alerting, no answer",
        21: "Call Rejected", 34: "Circuit/channel congestion",
    ]
}
