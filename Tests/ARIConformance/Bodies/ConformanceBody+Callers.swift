import ARI

extension ConformanceBody {
    static let callers = [
        ConformanceBody("caller-enters-and-leaves", isRecorded: true) { play in
            let (caller, channel) = try await play.caller("5550102")
            try play.check("the state", channel.state, is: .ring)
            try play.check("the number", channel.caller.number, is: "5550102")
            try play.check("the channel", try await play.client.channels.get(channel.id).id, is: channel.id)
            try await play.leave(caller, channel)
            try await play.gone("the channel afterwards") {
                _ = try await play.client.channels.get(channel.id)
            }
        },
        ConformanceBody("caller-is-answered") { play in
            let (caller, channel) = try await play.answeredCaller()
            try play.check("the state", try await play.client.channels.get(channel.id).state, is: .up)
            try await play.leave(caller, channel)
            try await play.event(ChannelHangupRequest.self) { $0.channel.id == channel.id }
        },
        ConformanceBody("caller-is-hung-up") { play in
            let (caller, channel) = try await play.answeredCaller()
            try await play.client.channels.hangup(channel.id)
            try await caller.waitForEnd()
            try await play.event(StasisEnd.self) { $0.channel.id == channel.id }
        },
        ConformanceBody("digits", isRecorded: true) { play in
            let (caller, channel) = try await play.answeredCaller()
            try await caller.press("12#")
            let digits = try await play.wait("three digits") { state in
                let digits = state.events.compactMap { event -> String? in
                    if case .channelDtmfReceived(let event) = event { event.digit } else { nil }
                }
                return digits.count >= 3 ? digits : nil
            }
            try play.check("the digits", digits, is: ["1", "2", "#"])
            try await play.leave(caller, channel)
        },
        ConformanceBody("filtered-events") { play in
            let application = play.stage.configuration.application
            let (caller, channel) = try await play.answeredCaller()
            let usual = play.stage.configuration.events.filteredTypes
            try await play.client.applications.filter(application, disallowed: usual.union(["ChannelDtmfReceived"]))
            try await caller.press("1")
            // A playback takes the same way as the digit and is not filtered: once it has been told, the digit has
            // had its time.
            try await play.client.channels.playWithID(
                channel.id,
                playbackID: play.id("after"),
                media: [play.stage.shortSound]
            )
            try await play.event(PlaybackFinished.self)
            try await play.client.applications.filter(application, disallowed: usual)
            try await caller.press("2")
            try await play.event(ChannelDtmfReceived.self, "2") { $0.digit == "2" }
            try await play.check("the filtered digit has not come") { state in
                !state.events.contains {
                    if case .channelDtmfReceived(let event) = $0 { event.digit == "1" } else { false }
                }
            }
            try await play.leave(caller, channel)
        },
    ]
}
