import AdministrationAPI
import QueueEngine

extension ProblemView {
    init(_ refusal: BackendRefusal) {
        self =
            switch refusal {
            case .refused(let refusal): Self(refusal)
            case .unknownTenant(let name): .unknown("tenant", name)
            case .tenantExists(let name): .exists("tenant", name)
            case .tenantInUse(let name, let queues):
                Self(
                    status: 409,
                    code: "tenant-in-use",
                    detail: "The tenant '\(name)' still has \(queues) queue\(queues == 1 ? "" : "s").",
                    fix: "Remove its queues first, then try again."
                )
            case .tooManyTenants(let limit): .tooMany("tenants", limit: limit)
            case .unavailable(let reason):
                Self(status: 503, code: "unavailable", detail: reason, fix: "Try again when that is repaired.")
            }
    }

    init(_ refusal: CommandRefusal) {
        self =
            switch refusal {
            case .invalid(let problem): Self(problem)
            case .unknownQueue(let name): .unknown("queue", name)
            case .unknownAgent(let name): .unknown("agent", name)
            case .unknownCallback(let id): .unknown("callback", id)
            case .queueExists(let name): .exists("queue", name)
            case .agentExists(let name): .exists("agent", name)
            case .queueInUse(let name, let places):
                Self(
                    status: 409,
                    code: "queue-in-use",
                    detail: "The queue '\(name)' still has \(places) place\(places == 1 ? "" : "s").",
                    fix: "Let callers and callbacks come to their end, or cancel the callbacks, then try again."
                )
            case .agentInCall(let name):
                Self(
                    status: 409,
                    code: "agent-in-call",
                    detail: "The agent '\(name)' is in a call.",
                    fix: "Pause the agent, and try again when the call has ended."
                )
            case .callbackConnected(let id):
                Self(
                    status: 409,
                    code: "callback-connected",
                    detail: "The customer of callback \(id) is already talking to an agent."
                )
            case .tooMany(let what, let limit): .tooMany(what, limit: limit)
            }
    }

    /// 422 for a setting that the engine refuses, under the setting's name in the API.
    init(_ problem: SettingsProblem) {
        let (detail, fix) = Self.split(problem.problem)
        self = .invalid(SettingName.inAPI(problem.setting), detail, fix: fix)
    }

    private static func tooMany(_ what: String, limit: Int) -> Self {
        Self(
            status: 409,
            code: "too-many",
            detail: "There are \(limit) \(what) already, and no more fit.",
            fix: "Remove one that is not needed."
        )
    }

    /// The engine writes "what is wrong; what would be right", or "value is outside a to b".
    private static func split(_ text: String) -> (detail: String, fix: String?) {
        let outside = " is outside "
        if let range = text.range(of: outside) {
            return (text + ".", "Choose a value from \(text[range.upperBound...]).")
        }
        guard let range = text.range(of: "; ", options: .backwards) else { return (text + ".", nil) }
        let fix = text[range.upperBound...]
        return (text[..<range.lowerBound] + ".", fix.prefix(1).uppercased() + fix.dropFirst() + ".")
    }
}

/// Settings whose name in the API says more than the engine's: the unit.
enum SettingName {
    static let engineToAPI = [
        "offerAfter": "offerAfterSeconds",
        "retryInterval": "retryIntervalSeconds",
        "customerRing": "customerRingSeconds",
        "expiry": "expirySeconds",
        "agentRing": "agentRingSeconds",
        "wrapUp": "wrapUpSeconds",
        "callerID": "callerId",
    ]

    static func inAPI(_ setting: String) -> String { engineToAPI[setting] ?? setting }
}
