import Testing

@testable import QueueEngine

/// A tenant on a workbench: one Asterisk, one queue to begin with, and everything said and done in order.
///
/// Tests are told in the words of the people: they arrive, press, answer, hang up, wait. Nothing happens by itself but
/// timers, when time is advanced.
final class Bench {
    static let queue: QueueName = "support"
    static let node: NodeName = "pbx"

    private(set) var checked: CheckedEngine
    var now = Instant(milliseconds: 1_700_000_000_000)
    var asterisk = Asterisk(node: Bench.node)
    /// The process is down or cut off: events are lost and acts come to nothing.
    var isCutOff = false
    /// What followed from the last input.
    private(set) var effects: [Effect] = []
    private var requests: UInt64 = 0

    init(_ rule: Rule = .onRequest, agents: [AgentName] = [], settings: QueueSettings = QueueSettings()) {
        checked = CheckedEngine(state: TenantState(name: "acme", settings: TenantSettings(outboundContext: "outbound")))
        take(.started)
        reconcile()
        var settings = settings
        settings.rule = rule
        command(.createQueue(Self.queue, settings))
        for agent in agents { add(agent) }
    }

    var state: TenantState { checked.engine.state }
    var facts: [Fact] { checked.facts.map(\.fact) }
    var acts: [Act] { effects.compactMap { if case .perform(let act) = $0 { act } else { nil } } }

    func add(_ agent: AgentName, queues: Set<QueueName> = [Bench.queue]) {
        command(.createAgent(agent, AgentSettings(endpoint: "PJSIP/\(agent)", queues: queues)))
    }

    @discardableResult
    func command(_ command: Command) -> Result<Void, CommandRefusal>? {
        requests += 1
        take(.command(RequestID(requests), command))
        return effects.lazy.compactMap { if case .reply(_, let result) = $0 { result } else { nil } }.first
    }

    func change(_ edit: (inout RuleChange) -> Void) {
        var change = RuleChange()
        edit(&change)
        command(.changeRule(Self.queue, change))
    }

    /// Gives the engine an input whatever the state of the line.
    func take(_ input: Input) {
        do {
            effects = try checked.handle(input, at: now)
        } catch {
            effects = []
            Issue.record(error)
        }
        perform()
    }

    /// Gives the engine what Asterisk says, if it is heard.
    func tell(_ input: Input) {
        if !isCutOff { take(input) }
    }

    func advance(by seconds: Seconds) {
        let end = now + seconds
        while let (timer, at) = checked.nextTimer, at <= end {
            now = max(now, at)
            take(.timerFired(timer))
        }
        now = end
    }

    /// The process dies. What people and Asterisk do from now on is not heard until ``start()``.
    func crash() {
        isCutOff = true
    }

    /// The process dies after it has stored what it decided, and before it did anything about it.
    func crash(during act: () -> Void) {
        asterisk.isDeaf = true
        act()
        asterisk.isDeaf = false
        crash()
    }

    func start() {
        startOutOfReach()
        reconcile()
    }

    /// The process starts, and has no Asterisk yet.
    func startOutOfReach() {
        now = Instant(milliseconds: now.milliseconds + 1)
        isCutOff = false
        do {
            effects = try checked.restart(at: now)
        } catch {
            effects = []
            Issue.record(error)
        }
        perform()
    }

    func restart() {
        crash()
        start()
    }

    func disconnect() {
        tell(.nodeDisconnected(Self.node))
        isCutOff = true
    }

    func reconnect() {
        isCutOff = false
        reconcile()
    }

    func reconcile() { take(.reconciled(asterisk.presence)) }

    private func perform() {
        guard !isCutOff else { return }
        for act in acts { asterisk.perform(act) }
    }
}
