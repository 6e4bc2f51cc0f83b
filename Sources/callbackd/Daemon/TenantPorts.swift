import CallControl
import Locking
import QueueEngine
import QueueRuntime

/// The two directions between call control and the tenants: inputs to their mailboxes, acts to Asterisk.
///
/// Each side needs the other to be made, so the performer is handed over once both exist.
struct TenantSink: InputSink {
    let directory: TenantDirectory

    func deliver(_ input: Input, to tenant: TenantName) -> Delivery {
        guard let runtime = directory.runtime(of: tenant) else { return .unknownTenant }
        // A caller whose place cannot be stored would wait unheard; the dialplan knows better.
        if case .callArrived = input, runtime.condition != .ready { return .refused }
        return runtime.submit(input) ? .taken : .refused
    }

    func reconciled(_ presence: Presence) { directory.reconciled(presence) }

    func nodeDisconnected(_ node: NodeName) { directory.nodeDisconnected(node) }
}

/// Has acts performed by call control, once there is one; before, no Asterisk is connected and no act can follow.
final class LatePerformer: ActPerformer {
    private let control = Locked<CallControl?>(nil)

    func connect(to callControl: CallControl) { control.withLock { $0 = callControl } }

    func perform(_ acts: [Act], for tenant: TenantName) {
        control.withLock { $0 }?.perform(acts, for: tenant)
    }
}
