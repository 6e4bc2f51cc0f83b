import AdministrationAPI
import ArgumentParser
import Foundation

/// The administrator's command line: a client of the daemon's control socket.
@main
struct Callbackctl: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "callbackctl",
        abstract: "Administers callbackd: tenants, queues, agents, callback rules, callbacks.",
        discussion: """
            A tenant has queues and agents. Callers wait in a queue; each holds a place. A queue's rule says whether \
            and how they can ask to be called back instead of waiting. Things of a tenant are written TENANT/NAME: \
            acme/support, acme/alice.

            A first queue with callbacks:
              callbackctl tenant create acme --outbound-context acme-outbound
              callbackctl queue create acme/support
              callbackctl agent create acme/alice --endpoint PJSIP/alice --queues support
              callbackctl rule set acme/support --mode on-request,on-timeout --prefix 9
              callbackctl status acme/support

            Exit codes: 0 done, 1 refused by callbackd, 2 callbackd not reached, 64 wrong usage.
            """,
        version: "callbackctl \(Release.version)",
        subcommands: [
            StatusCommand.self, TenantCommand.self, QueueCommand.self, RuleCommand.self, AgentCommand.self,
            CallbackCommand.self, SimulateCommand.self,
        ]
    )

    static func main() async {
        let code = await execute(
            Array(CommandLine.arguments.dropFirst()),
            environment: ProcessInfo.processInfo.environment,
            terminal: .standard
        )
        Foundation.exit(code)
    }

    /// Runs one command line and returns its exit code.
    static func execute(_ arguments: [String], environment: [String: String], terminal: Terminal) async -> Int32 {
        do {
            var command = try parseAsRoot(arguments)
            if let local = command as? any LocalCommand {
                try local.run(on: terminal)
                return 0
            }
            guard let control = command as? any ControlCommand else {
                try command.run()
                return 0
            }
            try await perform(control, environment: environment, terminal: terminal)
            return 0
        } catch let failure as ControlFailure {
            terminal.error("callbackctl: " + Printable.text(failure.description, keepingLineBreaks: true))
            return failure.exitCode
        } catch {
            let code = exitCode(for: error)
            let message = Printable.text(fullMessage(for: error), keepingLineBreaks: true)
            if code == .success { terminal.output(message) } else { terminal.error(message) }
            return code.rawValue
        }
    }

    private static func perform(
        _ command: any ControlCommand,
        environment: [String: String],
        terminal: Terminal
    ) async throws {
        let path = command.control.socket ?? environment["CALLBACKD_SOCKET"] ?? ControlOptions.standardSocket
        let client = ControlClient(socketPath: path)
        defer { client.shutdown() }
        try await command.perform(Session(client: client, wantsJSON: command.control.json, terminal: terminal))
    }
}
