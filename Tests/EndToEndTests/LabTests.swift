import Foundation
import LabKit
import Testing

/// The lab itself, and what the dialplan does without callbackd: a real Asterisk, real SIP phones.
@Suite struct LabTests {
    private func withLab(_ options: LabOptions = LabOptions(), _ body: (Lab) async throws -> Void) async throws {
        let lab = try await Lab.start(options)
        do {
            try await body(lab)
        } catch {
            try? await lab.stop()
            throw error
        }
        try await lab.stop()
    }

    private func options(inbound: String) -> LabOptions {
        var options = LabOptions()
        options.dialplan = "[callbackd-inbound](+)\n" + inbound
        return options
    }

    @Test func aPromptIsRecognisedAndDigitsAreRFC4733() async throws {
        let dialplan = """
            exten => 6000,1,Answer()
             same => n,Read(digits,callbackd/callback-number,0,,1,10)
             same => n,Verbose(1,LABDIGITS=${digits})
             same => n,Playback(callbackd/callback-number-too-short)
             same => n,MusicOnHold(default)
            """
        try await withLab(options(inbound: dialplan)) { lab in
            let call = try lab.dial("6000", as: .number("0301234567"))
            try await call.wait(for: .answered)
            try await call.hear("callback-number")
            call.press("0*9#")
            let next = try await call.hear("callback-number-too-short", within: .seconds(10), whole: true)
            let stopped = try #require(try call.hearings(of: "callback-number").first)
            #expect(!stopped.whole && stopped.end < next.start)
            try await waitUntil("the digits are in the log") { lab.asteriskLog.contains("LABDIGITS=0*9") }
            try await call.hearMusic(since: next.end)
            try await waitUntil("music is 50 packets a second") {
                (48...52).contains(call.media.recording.packetsPerSecond())
            }
            call.hangUp()
            try await call.wait(for: .ended)
            #expect(call.endedBy == .phone)
        }
    }

    @Test func callersAreKeptWhileCallbackdIsAwayAndThenToldSo() async throws {
        var options = LabOptions()
        options.globals = ["CALLBACKD_PATIENCE": "3"]
        try await withLab(options) { lab in
            let call = try lab.dial("5000", as: .number("0301234567"))
            try await call.hearMusic()
            let apology = try await call.hear("fallback-apology", within: .seconds(20), whole: true)
            let answered = try #require(call.time(of: .answered))
            #expect((3...8).contains(apology.start.timeIntervalSince(answered)))
            try await call.wait(for: .ended, within: .seconds(5))
            #expect(call.endedBy == .asterisk)
        }
    }

    @Test func theAdministratorChoosesTheFallback() async throws {
        var options = LabOptions()
        options.globals = ["CALLBACKD_PATIENCE": "0", "CALLBACKD_FALLBACK": "elsewhere,s,1"]
        options.dialplan = """
            [elsewhere]
            exten => s,1,Answer()
             same => n,Playback(callbackd/callback-holding)
            """
        try await withLab(options) { lab in
            let call = try lab.dial("5000", as: .number("0301234567"))
            try await call.hear("callback-holding", whole: true)
            try await call.wait(for: .ended)
        }
    }

    @Test func theTrunkIsReachedThroughTheOutboundContextAndBothHearEachOther() async throws {
        let dialplan = "exten => 6002,1,Dial(Local/90309876543@acme-outbound/n)"
        try await withLab(options(inbound: dialplan)) { lab in
            lab.customers.does(.refuse(486), .answerThenHangUp(talking: .seconds(1)))
            let refused = try lab.dial("6002", as: .number("0301111111"))
            try await refused.wait(for: .ended)
            #expect(refused.status == 486)
            let call = try lab.dial("6002", as: .number("0301111111"))
            let attempts = [try await lab.customers.nextCall(), try await lab.customers.nextCall()]
            #expect(attempts.map(\.dialled) == ["0309876543", "0309876543"])
            #expect(attempts.map(\.from) == ["0301111111", "0301111111"])
            try await call.hear(attempts[1])
            try await attempts[1].hear(call)
            try await call.wait(for: .ended)
            try await attempts[1].wait(for: .ended)
            #expect(attempts[1].endedBy == .phone && call.endedBy == .asterisk)
        }
    }

    @Test func aCallerGivesUpBeforeTheAnswer() async throws {
        try await withLab(options(inbound: "exten => 6001,1,Dial(PJSIP/1001)")) { lab in
            let agent = try lab.agent("1001")
            agent.does(.ring)
            let call = try lab.dial("6001", as: .withheld)
            let rung = try await agent.nextCall()
            try await call.wait(for: .ringing)
            call.hangUp()
            try await rung.wait(for: .ended)
            try await waitUntil("the call is refused with 487") { call.status == 487 }
            #expect(call.endedBy == .phone && rung.endedBy == .asterisk && rung.from == "anonymous")
        }
    }

    @Test func callsAreGoneAfterAsteriskWasKilled() async throws {
        try await withLab { lab in
            let call = try lab.dial("5000", as: .number("0301234567"))
            try await call.hearMusic()
            try await lab.killAsterisk()
            try await lab.startAsterisk()
            let (status, body) = try await lab.ari("GET", "/channels")
            #expect(status == 200 && body == "[]")
            let after = try lab.dial("5000", as: .number("0301234567"))
            try await after.hearMusic()
        }
    }
}
