import ARI
import ARITestKit
import Foundation
import LabKit
import Locking
import Logging
import Testing

/// Sessions against a real Asterisk, by a wire that can be cut.
@Suite(.serialized) struct SessionTests {
    private static let application = "session"

    private static let dialplan = """
        [session]
        exten => wait,1,Answer()
         same => n,Wait(120)
        exten => ring,1,Ringing()
         same => n,Wait(60)
        exten => busy,1,Busy()
        exten => late,1,Ringing()
         same => n,Wait(1)
         same => n,Answer()
         same => n,Wait(120)

        """

    /// A session through a relay, and a client of its own for what is done behind its back.
    private struct Scene {
        let session: ARISession
        let client: ARIClient
        let stranger: ARIClient
        let relay: Relay
        let told: SessionLog

        /// Cuts the wire, lets something happen, mends it, and gives the difference that is told then.
        func cut(_ meanwhile: () async throws -> Void) async throws -> Resynchronisation {
            let before = await told.differences.count
            relay.cut()
            try await eventually("the loss is told", within: .seconds(20)) { await told.isDisconnected }
            try await meanwhile()
            relay.mend()
            try await eventually("the difference is told", within: .seconds(40)) {
                await told.differences.count > before
            }
            return try #require(await told.differences.last)
        }

        /// A leg that is up and in Stasis.
        func leg(_ id: String) async throws {
            let origination = Origination("Local/wait@session/n", channelID: id, to: .application(application))
            let outcome = try await session.originateAndWait(origination, timeout: .seconds(20))
            #expect(outcome == .answered)
            try await eventually("\(id) is in Stasis") { await told.has("StasisStart \(id)") }
        }
    }

    private func play(_ body: (Scene) async throws -> Void) async throws {
        var options = LabOptions()
        options.dialplan = Self.dialplan
        let lab = try await Lab.start(options)
        let relay = try Relay(to: lab.httpPort)
        let password = try String(contentsOf: lab.passwordFile, encoding: .utf8).dropLast()
        let client = { (port: UInt16) in
            ARIClient(
                configuration: ARIConfiguration(
                    baseURL: "http://127.0.0.1:\(port)/ari",
                    username: "callbackd",
                    password: Secret(String(password)),
                    application: Self.application
                )
            )
        }
        let through = client(relay.port)
        let stranger = client(lab.httpPort)
        let session = ARISession(client: through, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let told = SessionLog()
        let runner = Task { await session.run() }
        let reader = Task { for await signal in session.signals { await told.add(signal) } }
        do {
            try await eventually("the first difference is told") { await !told.differences.isEmpty }
            try await body(
                Scene(session: session, client: through, stranger: stranger, relay: relay, told: told)
            )
        } catch {
            Issue.record("\(error)")
        }
        runner.cancel()
        await reader.value
        through.shutdown()
        stranger.shutdown()
        try await lab.stop()
    }

    @Test func whatHappenedDuringAnAbsenceIsToldAsTheDifference() async throws {
        try await play { scene in
            for id in ["goes", "moves", "enters", "stays"] { try await scene.leg(id) }
            try await scene.client.bridges.createWithID("room", type: ["mixing"], name: "any")
            try await scene.client.bridges.createWithID("empty", type: ["mixing"], name: "any")
            try await scene.client.bridges.addChannel("room", channels: ["moves"])
            try await eventually("it is in the bridge") { await scene.told.has("ChannelEnteredBridge moves") }
            try await scene.session.subscribe(to: [.deviceState("Stasis:lamp")])
            let difference = try await scene.cut {
                try await scene.stranger.channels.hangup("goes")
                try await scene.stranger.bridges.removeChannel("room", channels: ["moves"])
                try await scene.stranger.bridges.addChannel("room", channels: ["enters"])
                try await scene.stranger.bridges.destroy("empty")
                try await scene.stranger.channels.originateWithID(
                    "comes",
                    endpoint: "Local/ring@session/n",
                    app: Self.application
                )
                try await eventually("it is gone") {
                    (try? await scene.stranger.channels.get("goes")) == nil
                }
            }
            #expect(difference.channels.gone.map(\.id) == ["goes"])
            #expect(difference.channels.found.map(\.id) == ["comes"])
            #expect(difference.channels.changed.map(\.after.id).sorted() == ["enters", "moves"])
            #expect(difference.present.channel("moves")?.bridgeID == nil)
            #expect(difference.present.channel("enters")?.bridgeID == "room")
            #expect(difference.bridges.changed.map(\.after.channels) == [["enters"]])
            #expect(difference.bridges.gone.map(\.id) == ["empty"])
            #expect(difference.lostSubscriptions.isEmpty)
            let application = try await scene.client.applications.get(Self.application)
            #expect(application.deviceNames == ["Stasis:lamp"])
            let again = try await scene.cut {}
            #expect(again.isEmpty, "\(again.channels) \(again.bridges)")
        }
    }

    @Test func thePictureIsRightHoweverEventsAndSnapshotFallTogether() async throws {
        try await play { scene in
            for round in 0..<5 {
                let busy = Task {
                    for number in 0..<20 {
                        let id = "busy-\(round)-\(number)"
                        _ = try? await scene.stranger.channels.originateWithID(
                            id,
                            endpoint: "Local/wait@session/n",
                            app: Self.application
                        )
                        if number.isMultiple(of: 2) { try? await scene.stranger.channels.hangup(id) }
                    }
                }
                _ = try await scene.cut {}
                await busy.value
                try await eventually("the picture agrees with Asterisk", within: .seconds(20)) {
                    let application = try? await scene.client.applications.get(Self.application)
                    return Set(application?.channelIDs ?? ["none"]) == Set(scene.session.picture.channels.map(\.id))
                }
            }
            #expect(await scene.told.isConsistent)
        }
    }

    @Test func playbacksAnswersAndHangupsAreWaitedFor() async throws {
        try await play { scene in
            let session = scene.session
            try await scene.leg("leg")
            let wait = Duration.seconds(30)
            #expect(try await session.playAndWait(["sound:beep"], on: "leg", timeout: wait) == .finished)
            #expect(try await session.playAndWait(["sound:no-such"], on: "leg", timeout: wait) == .failed)
            let long = Array(repeating: "sound:tt-monkeys", count: 9)
            #expect(try await session.playAndWait(long, on: "leg", timeout: .seconds(1)) == .timedOut)
            let stopped = Task { try await session.playAndWait(long, on: "leg", playbackID: "long", timeout: wait) }
            try await eventually("it plays") { (try? await scene.client.playbacks.get("long").state) == .playing }
            let isAnswered = Locked(false)
            let blocked = Task {
                try await scene.client.channels.answer("leg")
                isAnswered.withLock { $0 = true }
            }
            // The answer waits for the prompt's end, so it counts as an operation that may block; others pass.
            for _ in 1...100 { _ = try await scene.client.channels.get("leg") }
            #expect(!isAnswered.copy)
            try await scene.client.commands(for: "leg").stopPlayback("long")
            #expect(try await stopped.value == .stopped)
            try await blocked.value
            let gone = Task { try await session.playAndWait(long, on: "leg", playbackID: "last", timeout: wait) }
            try await eventually("it plays") { (try? await scene.client.playbacks.get("last").state) == .playing }
            let hungUp = Task { try await session.waitForHangup(of: "leg", timeout: wait) }
            let outcome = try await session.hangUpAndWait("leg", timeout: wait)
            let hangups = [outcome, try await hungUp.value]
            #expect(hangups.allSatisfy { if case .hungUp = $0 { true } else { false } }, "\(hangups)")
            #expect(try await gone.value == .channelGone)
            let busy = Origination("Local/busy@session/n", channelID: "busy", to: .application(Self.application))
            let refused = try await session.originateAndWait(busy, timeout: wait)
            #expect(refused == .failed(dialStatus: "BUSY", cause: nil))
        }
    }

    @Test func aWaitOutlivesALostConnection() async throws {
        try await play { scene in
            let session = scene.session
            try await scene.leg("leg")
            let long = Array(repeating: "sound:tt-monkeys", count: 9)
            let playing = Task {
                try await session.playAndWait(long, on: "leg", playbackID: "p", timeout: .seconds(60))
            }
            try await eventually("it plays") { (try? await scene.client.playbacks.get("p").state) == .playing }
            let hungUp = Task { try await session.waitForHangup(of: "leg", timeout: .seconds(60)) }
            _ = try await scene.cut { try await scene.stranger.playbacks.stop("p") }
            #expect(try await playing.value == .endedUnheard)
            _ = try await scene.cut { try await scene.stranger.channels.hangup("leg") }
            #expect(try await hungUp.value == .gone)
        }
    }

    @Test func originatingTwiceMakesOneChannelAndNoneIsMadeUp() async throws {
        try await play { scene in
            try await scene.leg("once")
            let again = Origination("Local/wait@session/n", channelID: "once", to: .application(Self.application))
            #expect(try await scene.session.originate(again).state == .up)
            let none = Origination("PJSIP/nobody", channelID: "none", to: .application(Self.application))
            let error = await #expect(throws: ARIError.self) { try await scene.session.originate(none) }
            let codes: [ARIError.Code?] = [.serverError, .staleConflict, .badRequest]
            #expect(codes.contains(error?.code))
        }
    }
}

/// What a session told, and a picture kept by the book: the difference, then each event.
private actor SessionLog {
    private(set) var differences: [Resynchronisation] = []
    private(set) var isDisconnected = false
    /// Whether no channel was told as come twice or as gone twice without the other in between.
    private(set) var isConsistent = true
    private var words: Set<String> = []
    private var present: Set<String> = []

    func add(_ signal: ARISignal) {
        switch signal {
        case .resynchronised(let difference):
            differences.append(difference)
            isDisconnected = false
            for channel in difference.channels.found {
                isConsistent = present.insert(channel.id).inserted && isConsistent
            }
            for channel in difference.channels.gone { isConsistent = present.remove(channel.id) != nil && isConsistent }
        case .disconnected: isDisconnected = true
        case .event(let event):
            words.insert("\(event.type) \(event.channel?.id ?? "")")
            if case .stasisStart(let start) = event { present.insert(start.channel.id) }
            if case .stasisEnd(let end) = event { present.remove(end.channel.id) }
            if case .channelDestroyed(let destroyed) = event { present.remove(destroyed.channel.id) }
        default: break
        }
    }

    func has(_ word: String) -> Bool { words.contains(word) }
}
