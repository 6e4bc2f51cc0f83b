/// What other threads have asked of the loop and it has not yet looked at.
struct CurlInbox {
    var submitted: [Transfer] = []
    var cancelled: [UInt64] = []
    var isStopping = false
    /// Parts of tasks that prefer the loop's thread: at most one of each task.
    var jobs: [UnownedJob] = []
    /// Transfers that are submitted, waiting or running.
    var pending: Set<UInt64> = []
    /// The multi handle, for waking its thread. `nil` once that thread is done with it.
    var multi: OpaqueHandle?
    /// Whether the thread waits, or is about to, and has to be woken.
    var isAsleep = false

    var isEmpty: Bool { submitted.isEmpty && cancelled.isEmpty && jobs.isEmpty && !isStopping }
}
