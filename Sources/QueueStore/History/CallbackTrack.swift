import QueueEngine

/// What is kept of a place for the history of callbacks: its queue, until a callback is requested, then the callback.
///
/// Stores keep tracks beside the facts, changed in the same transaction, by ``after(_:_:)`` alone.
enum CallbackTrack: Hashable, Sendable {
    /// May turn into `callback`, or vanish.
    case waiting(PlaceID, queue: QueueName, since: Instant)
    /// Stays, until it is pruned.
    case callback(CallbackRecord)

    /// What `track` is after `fact`, which concerns the same place (``RecordedFact/trackedPlace``); nil: nothing is
    /// kept.
    static func after(_ recorded: RecordedFact, _ track: CallbackTrack?) -> CallbackTrack? {
        if case .joined(let place, let queue, _, _) = recorded.fact {
            return .waiting(place, queue: queue, since: recorded.at)
        }
        switch (track, recorded.fact) {
        case (.waiting(let place, let queue, _), .callbackRequested(_, let number, let expiresAt)):
            return .callback(
                CallbackRecord(
                    place: place,
                    queue: queue,
                    number: number,
                    requestedAt: recorded.at,
                    expiresAt: expiresAt
                )
            )
        case (.waiting, .abandoned), (.waiting, .callbackAlreadyPending), (.waiting, .serviceEnded):
            return nil
        case (.callback(var record), _):
            record.apply(recorded)
            return .callback(record)
        case (.waiting, _), (nil, _):
            return track
        }
    }
}

extension CallbackRecord {
    fileprivate mutating func apply(_ recorded: RecordedFact) {
        switch recorded.fact {
        case .attemptStarted(_, let attempt, _):
            attempts = attempt
            lastAttemptAt = recorded.at
        case .attemptFailed(_, _, let outcome, _):
            lastOutcome = outcome
        case .connected:
            connectedAt = recorded.at
        case .callbackEnded(_, let end):
            self.end = end
            endedAt = recorded.at
        default:
            break
        }
    }
}

extension RecordedFact {
    /// The place whose ``CallbackTrack`` the fact may change; nil for facts that change none.
    var trackedPlace: PlaceID? {
        switch fact {
        case .joined, .abandoned, .callbackRequested, .callbackAlreadyPending, .attemptStarted, .attemptFailed,
            .connected, .serviceEnded, .callbackEnded:
            fact.place
        case .tenantChanged, .queueChanged, .queueRemoved, .agentChanged, .agentRemoved, .requestCallEnded,
            .requestCallGivenUp, .callbackMoved, .channelReplaced, .agentRung, .agentAnswered, .agentReleased,
            .joining, .departed, .agentLeft, .agentRested:
            nil
        }
    }
}
