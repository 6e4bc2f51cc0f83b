import ArgumentParser

/// A command that talks to the daemon.
protocol ControlCommand: ParsableCommand {
    var control: ControlOptions { get }

    func perform(_ session: Session) async throws
}

/// A command that needs no daemon.
protocol LocalCommand: ParsableCommand {
    func run(on terminal: Terminal) throws
}

/// Options of every command that talks to the daemon.
struct ControlOptions: ParsableArguments {
    static let standardSocket = "/run/callbackd/control.sock"

    @Option(
        help: ArgumentHelp(
            "The daemon's control socket. Default: $CALLBACKD_SOCKET, or \(standardSocket).",
            valueName: "path"
        )
    )
    var socket: String?

    @Flag(help: "Print the API's answer, one JSON object, instead of text for people.")
    var json = false
}
