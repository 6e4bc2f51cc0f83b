import AdministrationAPI
import ArgumentParser
import Foundation
import Logging

/// The daemon's command line.
@main struct Callbackd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "callbackd",
        abstract: "A contact-centre queue with callback for Asterisk.",
        version: "callbackd \(Release.version)"
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
        // A reader that goes away is an error of the write, not the daemon's end.
        signal(SIGPIPE, SIG_IGN)
        let sink = StandardErrorSink()
        defer { sink.flush(withinMilliseconds: Self.flushMilliseconds) }
        let logger = Logger(label: "callbackd") { label in
            LineLogHandler(label: label, log: configuration.log, sink: sink)
        }
        do {
            try await Daemon(configuration: configuration, logger: logger).run()
        } catch {
            // Behind the log's last lines, which tell how it came to this.
            sink.write("callbackd: \(error)\n")
            throw ExitCode((error is StartFault ? Status.configuration : .failure).rawValue)
        }
    }

    /// How long the end waits for a slow reader of the log.
    private static let flushMilliseconds = 2_000

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
