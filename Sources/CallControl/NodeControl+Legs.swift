import ARI
import Locking
import QueueEngine

/// Legs: created in Stasis first and dialled from there, so that they outlive our absence (a leg that is originated
/// into an absent application is hung up when it answers).
extension NodeControl {
    func create(_ request: LegRequest, ringSeconds: Int) {
        book.withLock { $0.create(request.id, ringSeconds: ringSeconds) }
        let isQueued = inLane(of: request.id) { control in
            guard control.isWanted(request.id) else { return }
            do throws(ARIError) {
                try await control.client.channels.create(
                    endpoint: request.endpoint,
                    appArgs: "leg",
                    channelID: request.id,
                    otherChannelID: request.otherID,
                    originator: request.originator,
                    variables: request.variables.isEmpty ? nil : request.variables
                )
            } catch {
                await control.createFailed(request.id, error)
            }
        }
        if !isQueued { tellRequestFailed(request.id) }
    }

    /// A 409 is no proof that the leg exists, and a lost answer none that it does not: the channel itself is asked for.
    private func createFailed(_ leg: String, _ error: ARIError) async {
        logger.warning("a leg could not be created", metadata: ["error": "\(error)"])
        if error.mayHaveBeenSent, error.isConflict || error.isUnreachable,
            (try? await client.channels.get(leg)) != nil
        {
            return
        }
        tellRequestFailed(leg)
        try? await client.channels.hangup(leg)
    }

    func tellRequestFailed(_ leg: String) {
        tell(book.withLock { $0.requestFailed(leg) }, of: leg)
    }

    /// A leg that was hung up in the meantime is neither created nor dialled: its end is told instead.
    private func isWanted(_ leg: String) -> Bool {
        if book.withLock({ $0.isWanted(leg) }) { return true }
        tellRequestFailed(leg)
        return false
    }

    func dial(_ leg: String, ringSeconds: Int) {
        let isQueued = inLane(of: leg) { control in
            guard control.isWanted(leg) else { return }
            do throws(ARIError) {
                try await control.client.channels.dial(leg, timeoutSeconds: ringSeconds)
            } catch {
                // An answer that was lost says nothing; the engine has a time limit of its own.
                guard !error.isUnreachable || !error.mayHaveBeenSent else { return }
                control.logger.warning("a leg could not be dialled", metadata: ["error": "\(error)"])
                control.tellRequestFailed(leg)
                try? await control.client.channels.hangup(leg)
            }
        }
        guard !isQueued else { return }
        tellRequestFailed(leg)
        hangUp(leg)
    }

    /// Joins both once everything that was asked of either before is done.
    func join(_ bridge: BridgeID, _ customer: String, _ agentLeg: String, for tenant: TenantName) {
        let agentIsReady = Gate()
        let isQueued =
            lanes.submit(to: agentLeg) { agentIsReady.open() } == .accepted
            && inLane(of: customer) { control in
                await agentIsReady.opened()
                do throws(ARIError) {
                    try await control.connect(customer, agentLeg, in: bridge)
                    control.deliver(.joined(bridge), to: tenant)
                } catch {
                    control.logger.warning("two legs could not be joined", metadata: ["error": "\(error)"])
                    control.deliver(.joinFailed(bridge), to: tenant)
                }
            }
        if !isQueued { deliver(.joinFailed(bridge), to: tenant) }
    }

    private func connect(_ customer: String, _ agentLeg: String, in bridge: BridgeID) async throws(ARIError) {
        do throws(ARIError) {
            try await client.bridges.createWithID(
                bridge.id,
                type: ["mixing"],
                name: client.configuration.application
            )
        } catch {
            // It may be there already, made before a crash or a lost connection. If not, the next request says so.
            guard error.isConflict else { throw error }
        }
        try await client.bridges.addChannel(bridge.id, channels: [customer, agentLeg])
    }
}

/// Something that is waited for once.
private final class Gate: Sendable {
    private enum State {
        case closed
        case awaited(CheckedContinuation<Void, Never>)
        case open
    }

    private let state = Locked(State.closed)

    func open() {
        let waiter: CheckedContinuation<Void, Never>? = state.withLock { state in
            defer { state = .open }
            if case .awaited(let continuation) = state { return continuation }
            return nil
        }
        waiter?.resume()
    }

    func opened() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if case .open = state { return true }
                state = .awaited(continuation)
                return false
            }
            if isOpen { continuation.resume() }
        }
    }
}
