import Locking
import Logging
import QueueEngine
import ServiceLifecycle

/// Sees to it that callers never wait in silence for a prompt that is not there: at the start a missing one ends the
/// daemon; later, or at an Asterisk that is connected later, it is an error in the log, since calls are going on.
final class SoundCheck: ServiceLifecycle.Service {
    private let faults: AsyncStream<StartFault>
    private let report: AsyncStream<StartFault>.Continuation
    private let checked = Locked<Set<NodeName>>([])
    private let start = ContinuousClock.now
    private let logger: Logger

    /// What is found missing at an Asterisk's first connection within this time ends the daemon.
    private static let startLasts = Duration.seconds(60)

    init(logger: Logger) {
        (faults, report) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(1))
        self.logger = logger
    }

    /// `missing` is empty when all is well.
    func report(_ missing: [String], on node: NodeName) {
        let isFirst = checked.withLock { $0.insert(node).inserted }
        guard !missing.isEmpty else { return }
        let fault = StartFault.missingSounds(missing, node: node)
        logger.error("\(fault)")
        if isFirst, .now - start < Self.startLasts { report.yield(fault) }
    }

    func run() async throws {
        for await fault in faults.cancelOnGracefulShutdown() { throw fault }
    }
}

/// Why the daemon cannot go on after its start.
enum StartFault: Error, CustomStringConvertible {
    case missingSounds([String], node: NodeName)

    var description: String {
        switch self {
        case .missingSounds(let sounds, let node):
            let named = sounds.prefix(5).joined(separator: ", ")
            let more = sounds.count > 5 ? " and \(sounds.count - 5) more" : ""
            return """
                Asterisk '\(node)' lacks the sounds \(named)\(more): make the prompts with asterisk-conf/prompts/build and copy \
                them into its sounds, and install asterisk-core-sounds
                """
        }
    }
}
