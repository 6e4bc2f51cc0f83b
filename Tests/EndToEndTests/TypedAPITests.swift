import ARI
import ARITestKit
import Foundation
import LabKit
import Logging
import Testing

/// The typed API against a real Asterisk: what it answers and sends is what the types expect.
@Suite struct TypedAPITests {
    private static let application = "typed-api"

    /// A client and a running session on a lab, with what the session told.
    private func withClient(_ body: (ARIClient, Told) async throws -> Void) async throws {
        var options = LabOptions()
        options.agents = ["1001"]
        options.dialplan = "[typed-api]\nexten => wait,1,Answer()\n same => n,Wait(120)\n"
        let lab = try await Lab.start(options)
        // Asterisk does not make the folder that its recordings go to.
        try FileManager.default.createDirectory(
            at: lab.directory.appending(path: "spool/recording"),
            withIntermediateDirectories: true
        )
        let password = try String(contentsOf: lab.passwordFile, encoding: .utf8).dropLast()
        let client = ARIClient(
            configuration: ARIConfiguration(
                baseURL: lab.ariURL.absoluteString,
                username: "callbackd",
                password: Secret(String(password)),
                application: Self.application
            )
        )
        let session = ARISession(client: client, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let told = Told()
        let runner = Task { await session.run() }
        let reader = Task { for await signal in session.signals { await told.add(signal) } }
        do {
            try await eventually("the session is connected") { await told.isConnected }
            try await body(client, told)
            #expect(await told.malformed.isEmpty)
        } catch {
            Issue.record("\(error)")
        }
        runner.cancel()
        await reader.value
        client.shutdown()
        try await lab.stop()
    }

    @Test func everythingThatCanBeReadIsUnderstood() async throws {
        try await withClient { client, _ in
            let info = try await client.asterisk.getInfo()
            #expect(info.system?.version.hasPrefix("22.") == true)
            #expect(info.build != nil && info.config != nil && info.status != nil)
            try await client.asterisk.ping()
            #expect(try await client.asterisk.getModule("res_ari.so").name == "res_ari.so")
            #expect(try await client.asterisk.listModules().count > 20)
            #expect(try await !client.asterisk.listLogChannels().isEmpty)
            try await client.asterisk.setGlobalVar(variable: "TYPED", value: "a b+c")
            #expect(try await client.asterisk.getGlobalVar(variable: "TYPED").value == "a b+c")
            #expect(try await client.applications.list().contains { $0.name == Self.application })
            let subscribed = try await client.applications.subscribe(
                Self.application,
                eventSources: ["endpoint:PJSIP/1001"]
            )
            #expect(subscribed.endpointIDs == ["PJSIP/1001"])
            #expect(try await client.endpoints.list().contains { $0.resource == "1001" })
            #expect(try await client.endpoints.listByTech("PJSIP").allSatisfy { $0.technology == "PJSIP" })
            #expect(try await client.endpoints.get("PJSIP", resource: "1001").channelIDs.isEmpty)
            #expect(try await client.sounds.list(lang: "en").count > 100)
            #expect(try await !client.sounds.get("tt-monkeys").formats.isEmpty)
            try await client.deviceStates.update("Stasis:lamp", deviceState: .inUse)
            #expect(try await client.deviceStates.get("Stasis:lamp").state == .inUse)
            #expect(try await client.deviceStates.list().map(\.name) == ["Stasis:lamp"])
            try await client.deviceStates.delete("Stasis:lamp")
        }
    }

    @Test func aCallsLifeIsUnderstood() async throws {
        try await withClient { client, told in
            let channels = client.channels
            try await channels.originateWithID(
                "leg",
                endpoint: "Local/wait@typed-api/n",
                app: Self.application,
                appArgs: "one,two",
                variables: ["GREETING": "hello"]
            )
            try await eventually("the leg is in Stasis") { await told.has("StasisStart") }
            #expect(try await channels.get("leg").state == .up)
            #expect(try await channels.getChannelVar("leg", variable: "GREETING").value == "hello")
            try await channels.setChannelVars("leg", variables: ["A": "1", "B": "2"])
            #expect(try await channels.getChannelVars("leg", variables: ["A", "B"]).variables == ["A": "1", "B": "2"])
            let playback = try await channels.playWithID(
                "leg",
                playbackID: "prompt",
                media: Array(repeating: "sound:tt-monkeys", count: 9)
            )
            #expect(playback.channelID == "leg")
            try await eventually("it plays") { await told.has("PlaybackStarted") }
            try await client.playbacks.control("prompt", operation: .pause)
            #expect(try await client.playbacks.get("prompt").state == .paused)
            try await client.playbacks.stop("prompt")
            try await eventually("it has played") { await told.has("PlaybackFinished") }
            let snoop = try await channels.snoopChannelWithID("leg", snoopID: "snoop", spy: .both)
            #expect(snoop.id == "snoop")
            try await channels.sendDTMF("leg", dtmf: "1")
            try await channels.hangup("snoop")
            try await channels.hangup("leg", reason: .normal)
            try await eventually("the leg has ended") { await told.has("ChannelDestroyed leg") }
        }
    }

    @Test func bridgesRecordingsAndUserEventsAreUnderstood() async throws {
        try await withClient { client, told in
            try await client.channels.create(endpoint: "Local/wait@typed-api/n", channelID: "leg", variables: [:])
            try await eventually("the leg is in Stasis") { await told.has("StasisStart") }
            try await client.channels.dial("leg", timeoutSeconds: 5)
            try await eventually("the leg answers") { await told.isUp("leg") }
            try await client.bridges.createWithID("room", type: ["mixing", "dtmf_events"], name: "n")
            try await client.bridges.addChannel("room", channels: ["leg"])
            #expect(try await client.bridges.get("room").channels == ["leg"])
            try await client.bridges.setBridgeVar("room", variable: "TOPIC", value: "t")
            #expect(try await client.bridges.getBridgeVar("room", variable: "TOPIC").value == "t")
            let recording = try await client.bridges.record("room", name: "r", format: "wav", ifExists: .overwrite)
            #expect(recording.targetURI == "bridge:room")
            try await eventually("it records") { await told.has("RecordingStarted") }
            #expect(try await client.recordings.getLive("r").state == .recording)
            try await client.recordings.stop("r")
            try await eventually("it has recorded") { await told.has("RecordingFinished") }
            #expect(try await client.recordings.getStored("r").format == "wav")
            #expect(try await client.recordings.listStored().map(\.name) == ["r"])
            #expect(try await client.recordings.getStoredFile("r").starts(with: Data("RIFF".utf8)))
            try await client.events.userEvent(
                "lunch",
                sources: ["channel:leg"],
                variables: ["where": "here", "seats": 4]
            )
            try await eventually("the event comes") { await told.has("ChannelUserevent leg") }
            #expect(await told.userEvent?.userevent["where"]?.string == "here")
            try await client.bridges.removeChannel("room", channels: ["leg"])
            try await eventually("the leg leaves") { await told.has("ChannelLeftBridge leg") }
            try await client.bridges.destroy("room")
            try await client.channels.hangup("leg")
            try await eventually("the leg has ended") { await told.has("ChannelDestroyed leg") }
        }
    }
}

/// What a session told.
private actor Told {
    private(set) var isConnected = false
    private(set) var malformed: [MalformedEvent] = []
    private var events: [ARIEvent] = []

    func add(_ signal: ARISignal) {
        switch signal {
        case .connected: isConnected = true
        case .event(let event): events.append(event)
        case .malformed(let message): malformed.append(message)
        default: break
        }
    }

    /// Whether an event of this type came, written with its channel's id or without.
    func has(_ word: String) -> Bool {
        events.contains { $0.type == word || "\($0.type) \($0.channel?.id ?? "")" == word }
    }

    func isUp(_ channel: String) -> Bool { events.contains { $0.channel?.id == channel && $0.channel?.state == .up } }

    var userEvent: ChannelUserevent? {
        for case .channelUserevent(let event) in events { return event }
        return nil
    }
}
