import ARI
import CurlHTTP
import QueueEngine

/// Legs: created in Stasis first and dialled from there, so that they outlive our absence (a leg that is originated
/// into an absent application is hung up when it answers).
extension NodeControl {
    func create(_ request: LegRequest, ringSeconds: Int) {
        book.withLock { $0.create(request.id, ringSeconds: ringSeconds) }
        inLane(of: request.id) { control in
            guard control.isWanted(request.id) else { return }
            do throws(ARIError) {
                try await control.client.channels.create(
                    endpoint: request.endpoint,
                    appArgs: "leg",
                    channelID: request.id,
                    otherChannelID: request.otherID,
                    originator: request.originator,
                    variables: request.variables
                )
            } catch {
                await control.createFailed(request.id, error)
            }
        }
    }

    /// A 409 is no proof that the leg exists, and a lost answer none that it does not: the channel itself is asked for.
    private func createFailed(_ leg: String, _ error: ARIError) async {
        logger.warning("a leg could not be created", metadata: ["error": "\(error)"])
        if error.mayHaveBeenSent, error.isConflict || error.isUnreachable,
            (try? await client.channels.get(leg)) != nil
        {
            return
        }
        tell(book.withLock { $0.requestFailed(leg) }, of: leg)
        try? await client.channels.hangup(leg)
    }

    /// A leg that was hung up in the meantime is neither created nor dialled: its end is told instead.
    private func isWanted(_ leg: String) -> Bool {
        if book.withLock({ $0.isWanted(leg) }) { return true }
        tell(book.withLock { $0.requestFailed(leg) }, of: leg)
        return false
    }

    func dial(_ leg: String, ringSeconds: Int, for tenant: TenantName) {
        inLane(of: leg) { control in
            guard control.isWanted(leg) else { return }
            do throws(ARIError) {
                try await control.client.channels.dial(leg, timeoutSeconds: ringSeconds)
            } catch {
                // An answer that was lost says nothing; the engine has a time limit of its own.
                guard !error.isUnreachable || !error.mayHaveBeenSent else { return }
                control.logger.warning("a leg could not be dialled", metadata: ["error": "\(error)"])
                control.tell(control.book.withLock { $0.requestFailed(leg) }, of: leg)
                try? await control.client.channels.hangup(leg)
            }
        }
    }

    /// Joins both once everything that was asked of either before is done.
    func join(_ bridge: BridgeID, _ customer: String, _ agentLeg: String, for tenant: TenantName) {
        let agentIsReady = Gate()
        if !inLane(of: agentLeg, { _ in agentIsReady.open() }) { agentIsReady.open() }
        inLane(of: customer) { control in
            await agentIsReady.opened()
            do throws(ARIError) {
                try await control.client.bridges.createWithID(bridge.id, type: ["mixing"])
                try await control.client.bridges.addChannel(bridge.id, channels: [customer, agentLeg])
                control.sink.deliver(.joined(bridge), to: tenant)
            } catch {
                control.logger.warning("two legs could not be joined", metadata: ["error": "\(error)"])
                control.sink.deliver(.joinFailed(bridge), to: tenant)
            }
        }
    }

    @discardableResult
    private func inLane(of channel: String, _ command: @escaping @Sendable (NodeControl) async -> Void) -> Bool {
        let submission = lanes.submit(to: channel) { [self] in await command(self) }
        if submission != .accepted { logger.error("too many requests wait", metadata: ["lane": "\(channel)"]) }
        return submission == .accepted
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
