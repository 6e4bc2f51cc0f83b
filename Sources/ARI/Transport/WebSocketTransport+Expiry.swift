import Foundation
import Locking

/// One alarm serves all requests: most are answered long before it, and a timer for each would cost more than they do.
extension WebSocketTransport {
    struct Alarm {
        let instant: ContinuousClock.Instant
        let task: Task<Void, Never>
    }

    /// Sees to it that somebody looks after the requests then, if nobody does before.
    func setAlarm(_ instant: ContinuousClock.Instant, _ state: inout State) {
        if let alarm = state.alarm {
            guard instant < alarm.instant else { return }
            alarm.task.cancel()
        }
        let task = Task { [weak self] in
            guard (try? await Task.sleep(until: instant, clock: .continuous)) != nil else { return }
            self?.expire(alarmedAt: instant)
        }
        state.alarm = Alarm(instant: instant, task: task)
    }

    /// Ends the requests whose time is up, and sets the alarm for the next.
    private func expire(alarmedAt instant: ContinuousClock.Instant) {
        let pause = Duration.milliseconds(configuration.webSocketPauseMilliseconds)
        let expired = state.withLock { state -> [RequestTable.Entry] in
            if state.alarm?.instant == instant { state.alarm = nil }
            let expired = state.table.removeDue(at: .now)
            if let next = state.table.nextDue { setAlarm(next, &state) }
            state.counters.unanswered += expired.count
            if !expired.isEmpty, state.standing == .ready { state.standing = .suspended(until: .now + pause) }
            return expired
        }
        for entry in expired {
            entry.finish(.failure(entry.error(.timeout, "no answer on the websocket in time")))
        }
    }
}
