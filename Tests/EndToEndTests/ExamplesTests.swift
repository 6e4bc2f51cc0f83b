import Foundation
import LabKit
import Testing

/// The examples of the ARI library, on a real Asterisk with real phones.
@Suite struct ExamplesTests {
    /// A lab whose number 7000 leads into the application.
    private func withLab(_ application: String, _ body: (Lab) async throws -> Void) async throws {
        var options = LabOptions()
        options.agents = ["1001"]
        options.dialplan = """
            [callbackd-inbound](+)
            exten => 7000,1,Stasis(\(application))
             same => n,Hangup()

            """
        let lab = try await Lab.start(options)
        do {
            // Asterisk does not make the folder that its recordings go to.
            try FileManager.default.createDirectory(
                at: lab.directory.appending(path: "spool/recording"),
                withIntermediateDirectories: true
            )
            try await body(lab)
        } catch {
            Issue.record("\(error)")
        }
        try await lab.stop()
    }

    /// Waits until the application is registered; the tutorial's example prints nothing.
    private func waitForApplication(_ name: String, _ lab: Lab) async throws {
        try await waitUntil("\(name) is registered", within: .seconds(20)) {
            try await lab.ari("GET", "/applications/\(name)").status == 200
        }
    }

    @Test func theTutorialsTwentyLinesAnswerACall() async throws {
        try await withLab("hello") { lab in
            let example = try Example("ari-answer", on: lab)
            try await waitForApplication("hello", lab)
            let call = try lab.dial("7000", as: .number("5550101"))
            try await call.wait(for: .answered, within: .seconds(10))
            try await call.wait(for: .ended, within: .seconds(20))
            #expect(call.endedBy == .asterisk)
            #expect(call.media.recording.audioPackets().count > 20)
            try await example.stop()
        }
    }

    @Test func echoSaysToCallersWhatTheySaid() async throws {
        try await withLab("echo") { lab in
            let example = try Example("ari-echo", ["--seconds", "2"], on: lab)
            try await example.wait(for: "waiting for calls")
            let call = try lab.dial("7000", as: .number("5550102"))
            try await call.hear(call, within: .seconds(20))
            #expect(!example.commandLine.contains(try String(contentsOf: lab.passwordFile, encoding: .utf8).prefix(20)))
            call.hangUp()
            try await example.wait(for: "5550102 has left")
            try await example.stop()
        }
    }

    @Test func dialAndBridgeJoinsTheCallerAndThePhone() async throws {
        try await withLab("dial-and-bridge") { lab in
            let example = try Example("ari-dial-and-bridge", ["PJSIP/1001", "--ring", "2"], on: lab)
            try await example.wait(for: "waiting for calls")
            let agent = try lab.agent("1001")
            let call = try lab.dial("7000", as: .number("5550103"))
            let leg = try await agent.nextCall(within: .seconds(10))
            try await call.hear(leg, within: .seconds(10))
            try await leg.hear(call, within: .seconds(10))
            leg.hangUp()
            try await call.wait(for: .ended, within: .seconds(10))
            #expect(call.endedBy == .asterisk)
            agent.does(.refuse(486))
            let refused = try lab.dial("7000", as: .number("5550104"))
            try await refused.wait(for: .ended, within: .seconds(10))
            #expect(refused.status == 486)
            agent.does(.ring)
            let impatient = try lab.dial("7000", as: .number("5550105"))
            _ = try await agent.nextCall(within: .seconds(10))
            let rung = try await agent.nextCall(within: .seconds(10))
            impatient.hangUp()
            try await rung.wait(for: .ended, within: .seconds(10))
            try await waitUntil("nothing is left", within: .seconds(10)) {
                let channels = try await lab.ari("GET", "/channels").body
                let bridges = try await lab.ari("GET", "/bridges").body
                return channels == "[]" && bridges == "[]"
            }
            try await example.stop()
        }
    }

    @Test func theEventViewerShowsEventsOverALostConnection() async throws {
        try await withLab("event-viewer") { lab in
            let relay = try Relay(to: lab.httpPort)
            let example = try Example(
                "ari-event-viewer",
                ["--subscribe", "endpoint:PJSIP/1001"],
                on: lab,
                through: relay
            )
            try await example.wait(for: "-- connected (1)")
            let call = try lab.dial("7000", as: .number("5550106"))
            try await example.wait(for: "StasisStart PJSIP/trunk-")
            relay.cut()
            try await example.wait(for: "-- disconnected: closed")
            relay.mend()
            try await example.wait(for: "-- connected (2)")
            try await example.wait(for: "-- 1 channels, 0 bridges")
            call.hangUp()
            try await example.wait(for: "StasisEnd PJSIP/trunk-")
            try await example.stop()
            relay.stop()
        }
    }
}
