import ARI
import ArgumentParser
import ExampleSupport
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
        let voice = Voice(client: client, session: session, seconds: seconds)
        Task { await session.run() }
        for await signal in session.signals {
            switch signal {
            case .connected: say("waiting for calls")
            case .event(.stasisStart(let start)):
                say("\(start.channel.caller.number) calls")
                Task { await voice.begin(start.channel.id) }
            case .event(.recordingFinished(let event)):
                Task { await voice.sayBack(event.recording) }
            case .event(.stasisEnd(let end)): say("\(end.channel.caller.number) has left")
            default: break
            }
        }
    }
}
