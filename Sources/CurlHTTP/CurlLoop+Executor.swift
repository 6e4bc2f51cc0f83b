/// A task that prefers the loop's thread meets its answers there, and its requests are written there: neither needs a
/// change of threads.
extension CurlLoop: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let isTaken = inbox.withLock { inbox in
            guard inbox.multi != nil else { return false }
            inbox.jobs.append(job)
            Self.wake(&inbox)
            return true
        }
        if !isTaken { globalConcurrentExecutor.enqueue(job) }
    }

    /// Runs what is there now. What comes of it is the next turn's, so that requests get theirs in between.
    func runJobs() {
        let jobs = takeJobs()
        guard !jobs.isEmpty else { return }
        let executor = asUnownedTaskExecutor()
        for job in jobs { job.runSynchronously(on: executor) }
    }

    /// The thread ends: tasks that are under way go on elsewhere.
    func handOverJobs() {
        for job in takeJobs() { globalConcurrentExecutor.enqueue(job) }
    }

    private func takeJobs() -> [UnownedJob] {
        inbox.withLock { inbox in
            defer { inbox.jobs.removeAll() }
            return inbox.jobs
        }
    }
}
