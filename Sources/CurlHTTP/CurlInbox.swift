/// What other threads have asked of the loop and it has not yet looked at.
struct CurlInbox {
    var submitted: [Transfer] = []
    var cancelled: [UInt64] = []
    var isStopping = false
    /// Transfers that are submitted, waiting or running.
    var pending: Set<UInt64> = []
    /// The multi handle, for waking its thread. `nil` once that thread is done with it.
    var multi: OpaqueHandle?
}
