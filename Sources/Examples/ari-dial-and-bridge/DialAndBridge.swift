import ARI
import ArgumentParser
import ExampleSupport
import Foundation
import Logging

@main
struct DialAndBridge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ari-dial-and-bridge",
        abstract: "Calls a phone for everybody who calls in, and joins the two.",
        discussion: """
            In the dialplan: exten => 100,1,Stasis(dial-and-bridge)

            Example: ari-dial-and-bridge PJSIP/alice --ring 20
            """
    )

    @OptionGroup var asterisk: AsteriskOptions

    @Argument(help: "Whom to call, such as PJSIP/alice.")
    var endpoint: String

    @Option(help: "The name of the Stasis application.")
    var application = "dial-and-bridge"

    @Option(help: "Seconds to let the phone ring.")
    var ring = 30

    func run() async throws {
        let client = ARIClient(configuration: try asterisk.configuration(application: application))
        let session = ARISession(client: client, logger: Logger(label: "ari-dial-and-bridge"))
        Task { await session.run() }
        let call = Call(
            client: client,
            session: session,
            application: application,
            endpoint: endpoint,
            ringSeconds: ring
        )
        for await signal in session.signals {
            switch signal {
            case .connected: say("waiting for calls")
            case .event(.stasisStart(let start)):
                // A created leg comes into the application, too, and brings its caller's id as an argument.
                if start.args.count == 2, start.args[0] == "leg" {
                    Task { await call.connect(caller: start.args[1], leg: start.channel.id) }
                } else {
                    Task { await call.begin(start.channel) }
                }
            default: break
            }
        }
    }
}
