import Logging
import QueueEngine
import ServiceLifecycle
import Synchronization

/// Sees to it that callers never wait in silence for a prompt that is not there: at the first connection to an Asterisk
/// a missing one ends the daemon; later it is an error in the log, since calls are going on.
final class SoundCheck: ServiceLifecycle.Service {
    private let faults: AsyncStream<StartFault>
    private let report: AsyncStream<StartFault>.Continuation
    private let checked = Mutex<Set<NodeName>>([])
    private let logger: Logger

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
        if isFirst { report.yield(fault) }
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
