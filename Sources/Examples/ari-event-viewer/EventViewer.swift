import ARI
import ArgumentParser
import ExampleSupport
import Logging

@main
struct EventViewer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ari-event-viewer",
        abstract: "Shows an application's events as they come, one a line, over lost connections and restarts.",
        discussion: """
            It registers the application, so use a name that no other program has.

            Example: ari-event-viewer --application watch --subscribe endpoint:PJSIP --subscribe deviceState:
            """
    )

    @OptionGroup var asterisk: AsteriskOptions

    @Option(help: "The name of the Stasis application.")
    var application = "event-viewer"

    @Option(help: "What else to watch, such as endpoint:PJSIP/alice; may be repeated.")
    var subscribe: [String] = []

    func run() async throws {
        var configuration = try asterisk.configuration(application: application)
        configuration.events.filteredTypes = []
        let client = ARIClient(configuration: configuration)
        let session = ARISession(client: client, logger: Logger(label: "ari-event-viewer"))
        let sources = subscribe.map { EventSource(rawValue: $0) }
        Task { await session.run() }
        for await signal in session.signals {
            say(EventLine(signal).text)
            // From then on the session renews the subscriptions by itself.
            if case .connected(generation: 1) = signal, !sources.isEmpty { try await session.subscribe(to: sources) }
        }
    }
}
