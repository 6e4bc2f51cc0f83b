import Locking
import QueueEngine

@testable import CallControl
@testable import QueueRuntime

/// A real engine behind a real mailbox; it handles what waits there when the test says so, and has its acts performed.
final class BusyTenant: InputSink {
    private let mailbox: Mailbox
    private let engine: Locked<QueueEngine>

    init(_ engine: QueueEngine, limits: MailboxLimits) {
        mailbox = Mailbox(limits: limits)
        self.engine = Locked(engine)
    }

    func deliver(_ input: Input, to tenant: TenantName) -> Delivery {
        guard tenant == acme else { return .unknownTenant }
        return mailbox.put(input) ? .taken : .refused
    }

    func reconciled(_ presence: Presence) { _ = mailbox.put(.reconciled(presence)) }

    func nodeDisconnected(_ node: NodeName) { _ = mailbox.put(.nodeDisconnected(node)) }

    /// The channels of the callers who have a place, in the order of their places.
    var waiting: [String] {
        engine.withLock { $0.state.places.values.sorted { $0.id < $1.id }.compactMap { $0.liveChannel?.id } }
    }

    /// Fills the mailbox up to where callers are refused, or altogether, with what means nothing.
    func fill(_ count: Int) {
        for _ in 0..<count { _ = mailbox.put(.joined(BridgeID(node: lab, id: "unknown"))) }
    }

    /// Handles everything that waits.
    func catchUp(at now: Instant, on control: NodeControl) async {
        mailbox.wake()
        for input in await mailbox.take(atMost: .max) ?? [] { handle(input, at: now, on: control) }
    }

    private func handle(_ input: Input, at now: Instant, on control: NodeControl) {
        for effect in engine.withLock({ $0.handle(input, at: now) }) {
            if case .perform(let act) = effect { control.perform(act, for: acme) }
        }
    }
}
