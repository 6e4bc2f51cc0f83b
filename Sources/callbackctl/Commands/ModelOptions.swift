import ArgumentParser
import QueueSimulation

/// A queue described by values instead of a log.
struct ModelOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many calls come in an hour, on average: above 0 to 3600000.", valueName: "calls"))
    var arrivalRate: Double?

    @Option(
        help: ArgumentHelp(
            "How long an agent has to do with a call, on average: above 0, better from 0.1.",
            valueName: "seconds"
        )
    )
    var handlingTime: Double?

    @Option(
        help: ArgumentHelp(
            "How long callers wait before they give up, on average: above 0, better from 0.1. Default: for ever.",
            valueName: "seconds"
        )
    )
    var patience: Double?

    @Option(help: ArgumentHelp("How many agents there are: 1 to 10000.", valueName: "number"))
    var agents: Int?

    @Option(
        help: ArgumentHelp(
            """
            How many hours of calls are measured, after a warm-up of ten times as long as the queue remembers its \
            past. Default: enough for 100000 calls and standard errors that can be trusted, but for no more than \
            2000000 calls; a warning tells if those are too few.
            """,
            valueName: "hours"
        )
    )
    var hours: Double?

    var isGiven: Bool {
        arrivalRate != nil || handlingTime != nil || patience != nil || agents != nil || hours != nil
    }

    /// Throws the first value that is missing or out of range.
    func queue(_ command: SimulateCommand) throws -> CallbackQueue {
        guard let arrivalRate, let handlingTime, let agents else {
            throw ValidationError("Values of your own need --arrival-rate, --handling-time and --agents.")
        }
        // The engine's clock counts milliseconds; more than one call in each could not be told apart.
        guard arrivalRate.isFinite, arrivalRate > 0, arrivalRate <= 3_600_000 else {
            throw ValidationError("--arrival-rate \(arrivalRate) is not a rate; use above 0 to 3600000 calls an hour.")
        }
        let queue = CallbackQueue(
            arrivalRate: arrivalRate / 3_600,
            meanHandling: handlingTime,
            meanPatience: patience,
            agents: agents,
            offerAfter: command.offerAfter,
            acceptance: command.offerAfter == nil ? 0 : command.acceptance ?? 0.5,
            target: command.serviceLevel
        )
        if command.offerAfter == nil, let acceptance = command.acceptance, acceptance > 0 {
            throw ValidationError("--acceptance needs --offer-after: the wait after which a callback is offered.")
        }
        if let hours, !(hours.isFinite && hours > 0 && hours <= SimulatedQueue.maximumHours) {
            throw ValidationError("--hours \(hours) is not a time to simulate; use above 0 to 10000000.")
        }
        do throws(TheoryProblem) { try queue.validate() } catch { throw ValidationError(error.ofOptions) }
        return queue
    }
}

extension TheoryProblem {
    /// The same with the option in place of the value's name.
    fileprivate var ofOptions: String {
        guard case .invalid(let name, let problem) = self else { return "\(self)." }
        return "--\(name.replacing(" ", with: "-")): \(problem)."
    }
}
