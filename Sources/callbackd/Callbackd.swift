import ArgumentParser
import Foundation
import Logging

/// The daemon's command line.
@main struct Callbackd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "callbackd",
        abstract: "A contact-centre queue with callback for Asterisk."
    )

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
    var config = Configuration.defaultFile

    @Flag(help: "Check the configuration and exit: 0 when it is fine, 78 when it is not.")
    var check = false

    func run() async throws {
        let configuration: Configuration
        do throws(ConfigurationError) {
            configuration = try Configuration.read(config)
        } catch {
            throw Self.exit(.configuration, "\(error)")
        }
        if check { return print("\(config): fine") }
        let sink = StandardErrorSink()
        let logger = Logger(label: "callbackd") { label in
            LineLogHandler(label: label, log: configuration.log, sink: sink)
        }
        do {
            try await Daemon(configuration: configuration, logger: logger).run()
        } catch {
            throw Self.exit(error is StartFault ? .configuration : .failure, "callbackd: \(error)")
        }
    }

    /// Exit statuses, after sysexits.h.
    private enum Status: Int32 {
        case configuration = 78
        case failure = 70
    }

    private static func exit(_ status: Status, _ message: String) -> ExitCode {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        return ExitCode(status.rawValue)
    }
}
