import ARI
import ArgumentParser
import Foundation
import LabKit
import Locking
import Logging

/// Records what a real Asterisk sends about one real call: a caller, a prompt, a digit, an agent's leg, a bridge.
struct Record: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the events of one call on a real Asterisk, a line each, to standard output."
    )

    private static let application = "callbackd"
    private var limit: Duration { .seconds(30) }

    func run() async throws {
        var options = LabOptions()
        options.agents = ["1001"]
        options.dialplan = "[callbackd-inbound](+)\nexten => 7000,1,Stasis(\(Self.application),queue,acme,support)\n"
        let lab = try await Lab.start(options)
        do {
            for line in try await record(lab) { print(line) }
        } catch {
            try? await lab.stop()
            throw error
        }
        try await lab.stop()
    }

    private func record(_ lab: Lab) async throws -> [String] {
        let client = ARIClient(configuration: try lab.configuration(application: Self.application, filtered: []))
        let session = ARISession(client: client, logger: Logger(label: "record") { _ in SwiftLogNoOpLogHandler() })
        let heard = Locked<[ARIEvent]>([])
        let isConnected = Locked(false)
        let runner = Task { await session.run() }
        let reader = Task {
            for await signal in session.signals {
                if case .connected = signal { isConnected.withLock { $0 = true } }
                if case .event(let event) = signal { heard.withLock { $0.append(event) } }
            }
        }
        defer {
            runner.cancel()
            reader.cancel()
            client.shutdown()
        }
        try await waitUntil("the session is connected", within: limit) { isConnected.copy }
        try await makeCall(lab, client, heard)
        return heard.copy.compactMap { $0.message?.received.json }.filter { !$0.isEmpty }
    }

    private func makeCall(_ lab: Lab, _ client: ARIClient, _ heard: Locked<[ARIEvent]>) async throws {
        func has(_ type: String, _ count: Int = 1) -> Bool { heard.copy.count { $0.type == type } >= count }
        let caller = try lab.dial("7000", as: .number("0301234567"))
        try await waitUntil("the caller is in Stasis", within: limit) { has("StasisStart") }
        guard let id = heard.copy.first(where: { $0.type == "StasisStart" })?.channel?.id else { return }
        try await client.channels.answer(id)
        try await client.bridges.createWithID("bridge-1", type: ["mixing", "dtmf_events"], name: "acme-support-1")
        try await client.channels.playWithID(id, playbackID: "prompt-1", media: ["sound:callbackd/callback-number"])
        try await waitUntil("the prompt plays", within: limit) { has("PlaybackStarted") }
        caller.press("3")
        try await waitUntil("the digit came", within: limit) { has("ChannelDtmfReceived") }
        try await client.playbacks.stop("prompt-1")
        try await waitUntil("the prompt has ended", within: limit) { has("PlaybackFinished") }
        try await client.channels.create(
            endpoint: "PJSIP/1001",
            app: Self.application,
            appArgs: "agent",
            channelID: "agent-1",
            originator: id,
            variables: ["CALLERID(num)": "0301234567", "CONNECTEDLINE(num,i)": "0301234567"]
        )
        try await waitUntil("the agent's leg is in Stasis", within: limit) { has("StasisStart", 2) }
        try await client.channels.dial("agent-1", timeoutSeconds: 20)
        let agent = try await lab.agent("1001").nextCall(within: limit)
        try await waitUntil("it is answered", within: limit) {
            heard.copy.contains { $0.channel?.id == "agent-1" && $0.channel?.state == .up }
        }
        try await client.bridges.addChannel("bridge-1", channels: [id, "agent-1"])
        try await waitUntil("both are joined", within: limit) { has("ChannelEnteredBridge", 2) }
        agent.hangUp()
        try await waitUntil("the agent has gone", within: limit) { has("ChannelDestroyed") }
        try await client.channels.hangup(id)
        try await waitUntil("the caller has gone", within: limit) { has("StasisEnd", 2) && has("ChannelDestroyed", 2) }
        try await client.bridges.destroy("bridge-1")
        try await waitUntil("the bridge has gone", within: limit) { has("BridgeDestroyed") }
    }
}

extension Lab {
    /// How the lab's Asterisk is reached.
    func configuration(application: String, filtered: Set<String>? = nil) throws -> ARIConfiguration {
        let password = try String(contentsOf: passwordFile, encoding: .utf8).trimmingCharacters(in: .newlines)
        var configuration = ARIConfiguration(
            baseURL: ariURL.absoluteString,
            username: "callbackd",
            password: Secret(password),
            application: application
        )
        if let filtered { configuration.events.filteredTypes = filtered }
        return configuration
    }
}
