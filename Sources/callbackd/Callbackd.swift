import ArgumentParser
import Foundation

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
        do throws(ConfigurationError) {
            _ = try Configuration.read(config)
            print("\(config): fine")
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            throw ExitCode(78)
        }
    }
}
