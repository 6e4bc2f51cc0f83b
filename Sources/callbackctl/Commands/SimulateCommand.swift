import ArgumentParser
import Foundation
import QueueSimulation

/// Plays callbackd's own engine against invented callers: nothing of a running callbackd is asked or changed.
struct SimulateCommand: LocalCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Plays what would be: with callbacks, with more agents, with more calls.",
        discussion: """
            Runs the queue that the daemon runs, with invented callers and a clock of its own; no daemon is needed and \
            none is changed. Values come with standard errors: at least two thirds of such runs are off by less than \
            one of them, 95 % by less than two.

            With values of your own, callers come at random at a constant rate; handling times and patience are \
            exponential. All take the agents in turn, nothing else takes time, and the table shows beside each value \
            what queueing theory (Erlang C, Erlang A, M/M/n+G) says:
              callbackctl simulate --arrival-rate 200 --handling-time 180 --agents 11
              callbackctl simulate --arrival-rate 95 --handling-time 180 --agents 5 --json
            Add --patience for callers who give up, --offer-after and --acceptance for callbacks.

            With app_queue's own log, the arrivals of each hour of the day, the lengths of conversations, the agents' \
            numbers by hour, and the callers' patience (Kaplan and Meier) come from there. Shown are the queue as it \
            is, with callbacks offered after a wait, with more agents, and with both:
              callbackctl simulate --queue acme/support --from-log queue_log
              callbackctl simulate --queue acme/support --from-log queue_log --svg day.svg

            Assumed is that customers answer when they are called back, and that an accepted callback ends the \
            caller's wait on the line.
            """
    )

    @OptionGroup(title: "Values of your own") var model: ModelOptions
    @OptionGroup(title: "From a log") var log: LogOptions

    @Option(
        help: ArgumentHelp(
            """
            The wait after which a callback is offered: seconds from 0; with a log whole ones, 1 to 3600. Default: no \
            callbacks; with a log 60.
            """,
            valueName: "seconds"
        )
    )
    var offerAfter: Double?

    @Option(
        help: ArgumentHelp(
            "The share of those offered a callback who accept: 0 to 1. Default: 0.5 where callbacks are offered.",
            valueName: "share"
        )
    )
    var acceptance: Double?

    @Option(
        help: ArgumentHelp(
            "Calls served within this wait count for the service level: seconds from 0. Default: 20.",
            valueName: "seconds"
        )
    )
    var serviceLevel = 20.0

    @Option(help: ArgumentHelp("The same seed gives the same callers. Default: 1.", valueName: "number"))
    var seed: UInt64 = 1

    @Flag(help: "Print one JSON object instead of text for people.")
    var json = false

    func validate() throws {
        guard (0...1).contains(acceptance ?? 0) else {
            throw ValidationError("--acceptance \(acceptance ?? 0) is not a share; use 0 to 1.")
        }
        guard serviceLevel.isFinite, serviceLevel >= 0 else {
            throw ValidationError("--service-level \(serviceLevel) is not a time; use seconds from 0.")
        }
        switch (model.isGiven, log.isGiven) {
        case (true, true): throw ValidationError("Use values of your own or --from-log, not both.")
        case (false, false):
            throw ValidationError(
                "Name --arrival-rate, --handling-time and --agents, or --queue and --from-log; see --help."
            )
        case (true, false): _ = try model.queue(self)
        case (false, true): try log.validate(self)
        }
    }

    func run(on terminal: Terminal) throws {
        if log.isGiven { try runLog(on: terminal) } else { try runModel(on: terminal) }
    }

    private func runModel(on terminal: Terminal) throws {
        let queue = try model.queue(self)
        let hours = model.hours ?? queue.standardHours
        let simulated: SimulatedQueue
        let expected: [Measure: Double]
        do {
            simulated = try SimulatedQueue(queue, seed: seed, hours: hours)
            expected = try queue.expected()
        } catch { throw SimulationFailure(text: "\(error).") }
        let report = ModelReport(simulated, expected: expected, seed: seed, hours: hours)
        terminal.output(json ? try JSONText.of(report.json) : report.text)
    }

    private func runLog(on terminal: Terminal) throws {
        let log = try log.read()
        let report = try WhatIfReport(log, command: self)
        if let path = self.log.svg {
            do {
                try Data(report.svg.utf8).write(to: URL(filePath: path))
            } catch {
                throw SimulationFailure(text: "'\(path)' could not be written: \(error.localizedDescription)")
            }
        }
        terminal.output(json ? try JSONText.of(report.json) : report.text)
    }
}

/// Why nothing was simulated, in words that name the fix.
struct SimulationFailure: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
}

extension CallbackQueue {
    /// Enough for 100,000 calls and for standard errors that can be trusted, but for no more than 2,000,000 calls.
    var standardHours: Double {
        let perHour = arrivalRate * 3_600
        return min(max(advisableHours, 100_000 / perHour), 2_000_000 / perHour, SimulatedQueue.maximumHours)
    }
}
