import Foundation
import Locking

/// Keeps the picture of what the consumer has been told.
///
/// Events are applied when the consumer takes them, not when they are read: those that are thrown away unread, as after
/// an overflow, must be in the next difference. Answers are applied when they come.
final class PictureKeeper: Sendable {
    private struct State {
        var picture: Picture
        var hasReconciled = false
        /// Ids that answers told of since the present snapshot was begun; `nil` while there is none.
        var answered: Set<String>?
    }

    private let application: String
    private let state: Locked<State>

    init(application: String) {
        self.application = application
        state = Locked(State(picture: Picture(application: application)))
    }

    var picture: Picture { state.withLock { $0.picture } }

    func apply(_ event: ARIEvent) {
        guard Picture.isChanged(by: event) else { return }
        state.withLock { $0.picture.apply(event) }
    }

    /// Asterisk is about to be asked.
    func beginSnapshot() {
        state.withLock { $0.answered = [] }
    }

    /// Brings the picture up to the snapshot, as far as `events` do not tell the rest.
    func reconcile(
        _ snapshot: Snapshot,
        _ events: some Sequence<ARIEvent>,
        lostSubscriptions: [EventSource]
    ) -> Resynchronisation {
        let events = EventsDuringSnapshot(events)
        return state.withLock { state in
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
                from: state.hasReconciled ? known : Picture(application: application),
                to: state.picture,
                lostSubscriptions: lostSubscriptions
            )
        }
    }

    /// What answers tell: that something was made or destroyed. All else about it is left to events.
    func note(_ answer: AnsweredOperation) {
        switch answer.change(of: application) {
        case .madeChannel(let channel): change(channel.id) { $0.show(channel) }
        case .madeBridge(let bridge): change(bridge.id) { $0.show(bridge, isMade: true) }
        case .destroyedBridge(let id): change(id) { $0.removeBridge(id) }
        case nil: break
        }
    }

    private func change(_ id: String, _ body: (inout Picture) -> Void) {
        state.withLock { state in
            state.answered?.insert(id)
            body(&state.picture)
        }
    }
}
