import ArgumentParser
import Foundation
import LabKit

/// `make benchmark`: callbackd and app_queue on one Asterisk, measured in turn so that noise hits both alike, by the
/// times in the phones' own SIP logs. It prints figures and asserts none.
@main
struct Benchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "callbackd-benchmark")

    @Option(help: "Calls of each row and side.")
    var calls = 40
    @Option(help: "Callbacks, which callbackd alone can do.")
    var callbacks = 20
    @Option(parsing: .upToNextOption, help: "How many callers wait behind the next one.")
    var waiting = [0, 5, 100]
    @Option(help: "callbackd's log level.")
    var logLevel = "info"

    @Option(help: "A directory on another disk for callbackd's store, such as /dev/shm.")
    var store: String?

    func validate() throws {
        guard (0...1000).contains(calls), (0...200).contains(callbacks), waiting.allSatisfy((0...500).contains) else {
            throw ValidationError("too many calls, callbacks or waiting callers")
        }
    }

    func run() async throws {
        let centre = try await ContactCentre.open(logLevel: logLevel, store: store)
        var samples = Samples()
        var usage = Usage(centre)
        var failure: (any Error)?
        do { try await measure(centre, &samples, &usage) } catch { failure = error }
        // What was measured before a failure is worth no less.
        samples.addBridgeTimes(from: BridgeLog(centre.lab.asteriskLog))
        print(Report(samples: samples, usage: usage.figures()).markdown)
        try await centre.lab.stop()
        if let failure { throw failure }
    }

    private func measure(_ centre: ContactCentre, _ samples: inout Samples, _ usage: inout Usage) async throws {
        note("calls that meet a free agent, in turn")
        let arrivals = Arrivals(centre: centre)
        for number in 0..<calls {
            for side in centre.sides {
                try await usage.count(side) { try await arrivals.measure(side, into: &samples) }
            }
            note(number + 1, of: calls)
        }
        for count in calls == 0 ? [] : waiting {
            note("an agent hangs up, \(count + 1) waiting in each queue")
            try await HangUps(centre: centre, waiting: count).measure(calls, into: &samples, note: note)
        }
        if callbacks > 0 {
            note("\(callbacks) callbacks")
            try await Callbacks(centre: centre).measure(callbacks, into: &samples)
        }
    }

    private func note(_ number: Int, of count: Int) {
        if number % 10 == 0 || number == count { note("\(number) of \(count)") }
    }

    private func note(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
