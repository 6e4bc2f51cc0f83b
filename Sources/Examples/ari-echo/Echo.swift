import ARI
import ArgumentParser
import ExampleSupport
import Foundation
import Logging

/// Each call goes round: a recording ends, it is played, the next begins. The end of a recording is an event, so there
/// is no state to keep.
@main
struct Echo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ari-echo",
        abstract: "Says to callers what they said: records them for some seconds, plays it back, and so on.",
        discussion: """
            In the dialplan: exten => 100,1,Stasis(echo)
            Asterisk keeps the recordings in its spool directory, in "recording", which must exist.
            """
    )

    @OptionGroup var asterisk: AsteriskOptions

    @Option(help: "The name of the Stasis application.")
    var application = "echo"

    @Option(help: "Seconds to listen at a time; less after a second of silence.")
    var seconds = 5

    func run() async throws {
        let client = ARIClient(configuration: try asterisk.configuration(application: application))
        let session = ARISession(client: client, logger: Logger(label: "ari-echo"))
        Task { await session.run() }
        for await signal in session.signals {
            switch signal {
            case .connected: say("waiting for calls")
            case .event(.stasisStart(let start)):
                say("\(start.channel.caller.number) calls")
                Task { await onCall { try await begin(start.channel.id, client) } }
            case .event(.recordingFinished(let event)):
                Task { await onCall { try await sayBack(event.recording, client, session) } }
            case .event(.stasisEnd(let end)): say("\(end.channel.caller.number) has left")
            default: break
            }
        }
    }

    private func begin(_ channel: String, _ client: ARIClient) async throws {
        try await client.channels.answer(channel)
        try await listen(to: channel, client)
    }

    private func listen(to channel: String, _ client: ARIClient) async throws {
        try await client.channels.record(
            channel,
            name: "echo-\(UUID().uuidString)",
            format: "ulaw",
            maxDurationSeconds: seconds,
            maxSilenceSeconds: 1
        )
    }

    private func sayBack(_ recording: LiveRecording, _ client: ARIClient, _ session: ARISession) async throws {
        let channel = String(recording.targetURI.dropFirst("channel:".count))
        _ = try await session.playAndWait(
            ["recording:\(recording.name)"],
            on: channel,
            timeout: .seconds(seconds + 5)
        )
        try await client.recordings.deleteStored(recording.name)
        try await listen(to: channel, client)
    }

    /// A caller may hang up at any moment: what is refused then is no problem.
    private func onCall(_ steps: () async throws -> Void) async {
        do {
            try await steps()
        } catch let error as ARIError where error.isGone {
        } catch {
            say("\(error)")
        }
    }
}
