import QueueEngine

/// The one sleeping task of a tenant's timers.
struct Alarm {
    let at: Instant
    let task: Task<Void, Never>
}

extension TenantRuntime {
    /// Has the loop woken when the next timer is due.
    func setAlarm() {
        guard let earliest = timers.earliest() else {
            alarm?.task.cancel()
            alarm = nil
            return
        }
        guard earliest > clock.now else { return mailbox.wake() }
        guard alarm?.at != earliest else { return }
        alarm?.task.cancel()
        let task = Task { [clock, mailbox] in
            do throws(CancellationError) { try await clock.sleep(until: earliest) } catch { return }
            mailbox.wake()
        }
        alarm = Alarm(at: earliest, task: task)
    }
}
