import ArgumentParser
import Foundation
import QueueSimulation

/// A queue described by app_queue's log.
struct LogOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The queue, as callbackd calls it; the log may call it TENANT/NAME or NAME.",
            valueName: "tenant/queue"
        )
    )
    var queue: String?

    @Option(help: ArgumentHelp("app_queue's log, such as /var/log/asterisk/queue_log.", valueName: "file"))
    var fromLog: String?

    @Option(
        help: ArgumentHelp("How many agents more to try, in every hour: 1 to 1000. Default: 2.", valueName: "number")
    )
    var moreAgents: Int?

    @Option(help: ArgumentHelp("How many days are played for each case: 2 to 1000. Default: 50.", valueName: "days"))
    var days: Int?

    @Option(help: ArgumentHelp("Write a picture of the day, hour by hour, to this file.", valueName: "file"))
    var svg: String?

    var isGiven: Bool { queue != nil || fromLog != nil || moreAgents != nil || days != nil || svg != nil }

    func validate(_ command: SimulateCommand) throws {
        guard let queue, fromLog != nil else {
            throw ValidationError("A simulation from a log needs both --queue and --from-log.")
        }
        _ = queue.contains("/") ? try ScopedName.parse(queue) : nil
        guard (1...1_000).contains(moreAgents ?? 2) else {
            throw ValidationError("--more-agents \(moreAgents ?? 2) is outside 1 to 1000.")
        }
        guard (2...1_000).contains(days ?? 50) else {
            throw ValidationError("--days \(days ?? 50) is outside 2 to 1000.")
        }
        if let offer = command.offerAfter, !(1...3_600).contains(offer) || offer != offer.rounded() {
            throw ValidationError("--offer-after \(offer): callbackd offers after whole seconds, 1 to 3600.")
        }
    }

    /// Reads the log. Throws when it cannot be read, or has nothing of the queue.
    func read() throws -> QueueLogReader {
        let path = fromLog ?? ""
        let reader: QueueLogReader
        do {
            reader = try QueueLogReader.read(URL(filePath: path), queue: queue ?? "")
        } catch {
            throw SimulationFailure(text: "'\(path)' could not be read: \(error.localizedDescription)")
        }
        guard reader.summary.arrivals > 0 else {
            let bad =
                reader.problems.isEmpty ? "" : " What was wrong first: \(reader.problems.joined(separator: "; "))."
            throw SimulationFailure(
                text: """
                    '\(path)' has no caller who entered '\(queue ?? "")': \(reader.lines) lines read, \
                    \(reader.badLines) of them not understood.\(bad) Name the queue as the log's third field does.
                    """
            )
        }
        return reader
    }
}
