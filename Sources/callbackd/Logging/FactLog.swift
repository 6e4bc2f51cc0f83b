import Locking
import Logging
import QueueEngine
import QueueRuntime

/// Logs each stored fact as one line: what happened, and to whom. Phone numbers are masked but for their last three
/// digits, unless the log level is `debug` or finer.
struct FactLog: RuntimeObserver {
    private let logger: Logger
    private let showsNumbers: Bool
    private let traces = Locked([TenantName: CallTraces]())

    init(logger: Logger) {
        self.logger = logger
        showsNumbers = logger.logLevel <= .debug
    }

    func stored(_ facts: [RecordedFact], of tenant: TenantName) {
        for fact in facts {
            let (place, agent) = traces.withLock { traces -> (PlaceID?, AgentName?) in
                let known = traces[tenant, default: CallTraces()]
                traces[tenant, default: CallTraces()].follow(fact.fact)
                return (known.place(in: fact.fact), known.agent(in: fact.fact))
            }
            var metadata = details(of: fact.fact)
            metadata["tenant"] = "\(tenant)"
            metadata["sequence"] = "\(fact.sequence)"
            metadata["place"] = place.map { "\($0)" }
            metadata["agent"] = agent.map { "\($0)" }
            logger.info("\(fact.fact.eventName)", metadata: metadata)
        }
    }

    func changed(to condition: TenantCondition, of tenant: TenantName) {
        let metadata: Logger.Metadata = ["tenant": "\(tenant)"]
        switch condition {
        case .ready: logger.notice("tenant-ready", metadata: metadata)
        case .storeFailing(let error):
            logger.error("tenant-store-failing", metadata: metadata.merging(["error": "\(error.code)"]) { $1 })
        case .stopped(let reason):
            traces.withLock { $0[tenant] = nil }
            logger.notice("tenant-stopped", metadata: metadata.merging(["reason": "\(reason.label)"]) { $1 })
        }
    }

    private func details(of fact: Fact) -> Logger.Metadata {
        switch fact {
        case .tenantChanged(let settings): ["context": "\(settings.outboundContext)"]
        case .queueChanged(let queue, _), .queueRemoved(let queue): ["queue": "\(queue)"]
        case .agentChanged(_, let settings): ["endpoint": "\(settings.endpoint)", "paused": "\(settings.isPaused)"]
        case .joined(_, let queue, let channel, let number):
            ["queue": "\(queue)", "channel": "\(channel)", "number": "\(number.map(shown) ?? "withheld")"]
        case .callbackRequested(_, let number, _): ["number": "\(shown(number))"]
        case .callbackAlreadyPending(_, let holder): ["held_by": "\(holder)"]
        case .agentRung(_, _, let leg, _): ["leg": "\(leg)"]
        case .agentReleased(_, _, let reason, _): ["reason": "\(reason.rawValue)"]
        case .attemptStarted(_, let attempt, let leg): ["attempt": "\(attempt)", "leg": "\(leg)"]
        case .attemptFailed(_, let attempt, let outcome, _):
            ["attempt": "\(attempt)", "outcome": "\(outcome.rawValue)"]
        case .joining(_, let channel), .departed(let channel): ["channel": "\(channel)"]
        case .serviceEnded(_, let party, _): ["ended_by": "\(party.rawValue)"]
        case .callbackEnded(_, let end): ["end": "\(end.rawValue)"]
        case .callbackMoved(_, let node): ["asterisk": "\(node)"]
        case .channelReplaced(_, let old, let new, _): ["channel": "\(old)", "by": "\(new)"]
        case .agentRemoved, .abandoned, .requestCallEnded, .requestCallGivenUp, .agentAnswered, .connected, .agentLeft,
            .agentRested:
            [:]
        }
    }

    private func shown(_ number: PhoneNumber) -> String {
        showsNumbers ? number.description : number.masked
    }
}

extension PhoneNumber {
    /// All digits but the last three as `*`; a number of three digits or fewer wholly.
    var masked: String {
        let shown = digits.count > 3 ? digits.suffix(3) : ""
        return (isInternational ? "+" : "") + String(repeating: "*", count: digits.count - shown.count) + shown
    }
}

extension TenantCondition.StopReason {
    fileprivate var label: String {
        switch self {
        case .ordered: "ordered"
        case .fenced: "fenced"
        case .removed: "removed"
        case .storeFailed(let error): error.code.description
        }
    }
}
