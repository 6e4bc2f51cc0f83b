import ARI

extension ConformanceBody {
    static let dialling = [
        ConformanceBody("dial-answered", isRecorded: true) { play in
            let leg = try await play.leg(to: .answers)
            try await play.client.channels.dial(leg, timeoutSeconds: 20)
            try await play.event(Dial.self, "ANSWER") { $0.peer.id == leg && $0.dialstatus == "ANSWER" }
            try play.check("the state", try await play.client.channels.get(leg).state, is: .up)
            try await play.client.channels.hangup(leg)
            try play.check("the cause", try await play.destroyed(leg).cause, is: 16)
        },
        // A refused leg has no Dial event with a status: the cause of its end tells.
        ConformanceBody("dial-busy", isRecorded: true) { play in
            let leg = try await play.leg(to: .isBusy)
            try await play.client.channels.dial(leg, timeoutSeconds: 20)
            try play.check("the cause", try await play.destroyed(leg).cause, is: 17)
        },
        ConformanceBody("dial-no-answer", isRecorded: true) { play in
            let leg = try await play.leg(to: .ringsOn)
            try await play.client.channels.dial(leg, timeoutSeconds: 1)
            try await play.event(Dial.self, "RINGING") { $0.peer.id == leg && $0.dialstatus == "RINGING" }
            try play.check("the cause", try await play.destroyed(leg).cause, is: 19)
        },
        ConformanceBody("dial-unreachable", isRecorded: true) { play in
            let leg = try await play.leg(to: .isUnreachable)
            try await play.client.channels.dial(leg, timeoutSeconds: 1)
            try play.check("the cause", try await play.destroyed(leg).cause, is: 19)
            // What tells it from a phone that rang and was not answered.
            try await play.check("it has not rung") { state in
                !state.events.contains { if case .dial(let dial) = $0 { dial.dialstatus == "RINGING" } else { false } }
            }
        },
        ConformanceBody("hang-up-cause") { play in
            let leg = try await play.leg(to: .answers)
            try await play.client.channels.dial(leg, timeoutSeconds: 20)
            try await play.event(Dial.self, "ANSWER") { $0.peer.id == leg && $0.dialstatus == "ANSWER" }
            try await play.client.channels.hangup(leg, reasonCode: 21)
            try play.check("the cause", try await play.destroyed(leg).cause, is: 21)
        },
    ]
}
