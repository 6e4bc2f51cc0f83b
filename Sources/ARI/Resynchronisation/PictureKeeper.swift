import Foundation
import Locking
import Synchronization

/// Keeps the picture of what the consumer has been told.
///
/// Events are applied when the consumer takes them, not when they are read: those that are thrown away unread, as after
/// an overflow, must be in the next difference. Answers are applied when they come.
///
/// Sessions that follow one another have turns. The one whose difference was told last may apply events; the one that
/// began last may tell the next difference.
final class PictureKeeper: Sendable {
    private struct State {
        var picture: Picture
        var hasReconciled = false
        /// Ids that answers told of since the present snapshot was begun; `nil` while there is none.
        var answered: Set<String>?
        var lastTurn = 0
    }

    private let state: Locked<State>
    /// Changed under the lock only; read without it at each event.
    private let present = Atomic(0)

    init(applications: Set<String>) {
        state = Locked(State(picture: Picture(applications: applications)))
    }

    var picture: Picture { state.withLock { $0.picture } }

    /// Whose events count.
    var presentTurn: Int { present.load(ordering: .relaxed) }

    /// A session begins to learn what these applications have.
    /// - Returns: its turn's number.
    func beginTurn(of applications: Set<String>) -> Int {
        state.withLock { state in
            state.picture.serve(applications)
            state.lastTurn += 1
            return state.lastTurn
        }
    }

    /// - Returns: `false` if the turn is over.
    func apply(_ event: ARIEvent, turn: Int = 0) -> Bool {
        state.withLock { state in
            guard presentTurn == turn else { return false }
            state.picture.apply(event)
            return true
        }
    }

    /// Asterisk is about to be asked.
    func beginSnapshot(turn: Int = 0) {
        state.withLock { state in
            if state.lastTurn == turn { state.answered = [] }
        }
    }

    /// Brings the picture up to the snapshot, as far as `events` do not tell the rest, and ends earlier turns.
    /// - Returns: `nil` if a later turn has begun.
    func reconcile(
        _ snapshot: Snapshot,
        _ events: some Sequence<ARIEvent>,
        lostSubscriptions: [EventSource],
        turn: Int = 0
    ) -> Resynchronisation? {
        let events = EventsDuringSnapshot(events)
        return state.withLock { state in
            guard state.lastTurn == turn else { return nil }
            present.store(turn, ordering: .relaxed)
            let known = state.picture
            state.picture =
                PictureReconciliation(
                    known: known,
                    snapshot: snapshot.picture(known: known),
                    events: events,
                    answered: state.answered ?? []
                ).result()
            defer { state.hasReconciled = true }
            state.answered = nil
            return Resynchronisation(
                isFirst: !state.hasReconciled,
                from: state.hasReconciled ? known : Picture(applications: known.applications),
                to: state.picture,
                lostSubscriptions: lostSubscriptions
            )
        }
    }

    /// What answers tell: that something was made or destroyed. All else about it is left to events.
    func note(_ answer: AnsweredOperation) {
        switch answer.change(of: state.withLock { $0.picture.applications }) {
        case .madeChannel(let channel): change(channel.id) { $0.show(channel) }
        case .madeBridge(let bridge): change(bridge.id) { $0.show(bridge, isMade: true) }
        case .destroyedBridge(let id): change(id) { $0.removeBridge(id) }
        case nil: break
        }
    }

    private func change(_ id: String, _ body: (inout Picture) -> Void) {
        state.withLock { state in
            // Without a connection for long, answers may go on coming.
            if let count = state.answered?.count, count < Picture.defaultLimit { state.answered?.insert(id) }
            body(&state.picture)
        }
    }
}

extension PictureKeeper {
    /// Ends all turns for good.
    /// - Returns: what the consumer has been told; `nil` if it has not been told any difference.
    func retire() -> Picture? {
        state.withLock { state in
            state.lastTurn = .max
            present.store(.max, ordering: .relaxed)
            return state.hasReconciled ? state.picture : nil
        }
    }

    /// What another keeper's consumer has been told, this one's has been told, too.
    func absorb(_ known: Picture) {
        state.withLock { $0.picture.absorb(known) }
    }
}
