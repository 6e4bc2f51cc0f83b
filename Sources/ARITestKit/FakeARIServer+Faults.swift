import NIOCore

extension FakeARIServer {
    /// Which connections a fault is to strike at once.
    public enum Target: Sendable, Hashable {
        case webSockets
        /// Websockets included.
        case allConnections
    }

    /// Puts a plan in force instead of the one before. Its occasions are counted anew.
    public func inject(_ plan: FaultPlan) {
        state.withLock { $0.faults.put(plan) }
    }

    /// Ends all faults: takes the plan out of force, and lets connections that are silent, slow or stopped go on. What
    /// a silent one has not heard or said meanwhile stays lost. Closed ones stay closed.
    public func heal() {
        inject(FaultPlan())
        for channel in channels(.allConnections) { ConnectionFaults.heal(channel) }
    }

    /// Has a fault strike now, behind everything that was pushed before.
    public func strike(_ fault: ConnectionFault, at target: Target = .webSockets) {
        for channel in channels(target) { ConnectionFaults.strike(fault, channel) }
    }

    /// The faults of the plan in force that have struck, in order.
    public var struckFaults: [StruckFault] { state.withLock { $0.faults.struck } }

    private func channels(_ target: Target) -> [any NIOCore.Channel] {
        state.withLock { state in
            switch target {
            case .webSockets: Array(state.webSockets.values)
            case .allConnections: Array(state.connections.values)
            }
        }
    }
}
