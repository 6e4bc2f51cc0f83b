import CCurl
import Foundation
import Locking

/// The thread that runs libcurl. Other threads only put things into the inbox and wake it.
final class CurlLoop: Sendable {
    let configuration: HTTPClient.Configuration
    let inbox: Locked<CurlInbox>
    private let lastID = Locked<UInt64>(0)

    /// `curl_global_init` must run once, before any thread uses libcurl.
    private static let isInitialised: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// To be done before libcurl is used for the first time.
    static func initialise() {
        precondition(isInitialised, "libcurl cannot be initialised")
    }

    init(configuration: HTTPClient.Configuration) {
        Self.initialise()
        precondition(configuration.maximumConnections > 0, "at least one connection is needed")
        self.configuration = configuration
        var inbox = CurlInbox()
        inbox.multi = curl_multi_init()
        self.inbox = Locked(inbox)
    }

    func start() {
        let thread = Thread { [self] in run() }
        thread.name = "callbackd-curl"
        thread.start()
    }

    func nextID() -> UInt64 {
        lastID.withLock { id in
            id += 1
            return id
        }
    }

    /// Takes a transfer over, or fails it at once when the client is shut down or the waiting list full.
    func submit(_ transfer: Transfer) {
        let milliseconds = transfer.request.timeoutMilliseconds ?? configuration.timeoutMilliseconds
        transfer.deadline = .now + .milliseconds(milliseconds)
        let limit = configuration.maximumConnections + configuration.maximumWaiting
        let refusal: HTTPClientError? = inbox.withLock { inbox in
            guard !inbox.isStopping else { return HTTPClientError(.shutDown, "the client is shut down") }
            // Without memory for it there is no thread that would ever answer.
            guard inbox.multi != nil else { return HTTPClientError(.other, "libcurl has no memory") }
            guard inbox.pending.count < limit else {
                return HTTPClientError(.tooManyWaiting, "\(limit) requests are running or waiting")
            }
            inbox.pending.insert(transfer.id)
            inbox.submitted.append(transfer)
            Self.wake(&inbox)
            return nil
        }
        if let refusal { transfer.finish(.failure(refusal)) }
    }

    func cancel(_ id: UInt64) {
        inbox.withLock { inbox in
            guard inbox.pending.contains(id) else { return }
            inbox.cancelled.append(id)
            Self.wake(&inbox)
        }
    }

    func shutdown() {
        inbox.withLock { inbox in
            inbox.isStopping = true
            Self.wake(&inbox)
        }
    }

    /// Runs under the lock, so that the multi handle cannot go away meanwhile. A thread that is awake looks into the
    /// inbox before it waits.
    static func wake(_ inbox: inout CurlInbox) {
        guard inbox.isAsleep, let multi = inbox.multi else { return }
        inbox.isAsleep = false
        curl_multi_wakeup(multi)
    }

    private func run() {
        guard let multi = inbox.withLock({ $0.multi }) else { return }
        var pool = CurlPool(multi: multi, configuration: configuration)
        while true {
            runJobs()
            let (submitted, cancelled, isStopping) = takeInbox()
            if isStopping { break }
            pool.add(submitted)
            for id in cancelled { pool.cancel(id) }
            pool.perform()
            forget(pool.takeFinished())
            if mayWait() { pool.wait() }
        }
        inbox.withLock { $0.multi = nil }
        let (submitted, _, _) = takeInbox()
        pool.add(submitted)
        pool.failAll()
        forget(pool.takeFinished())
        handOverJobs()
        curl_multi_cleanup(multi)
    }

    /// Whether there is nothing to do but to wait. If so, whoever puts something into the inbox wakes the thread.
    private func mayWait() -> Bool {
        inbox.withLock { inbox in
            inbox.isAsleep = inbox.isEmpty
            return inbox.isAsleep
        }
    }

    private func takeInbox() -> (submitted: [Transfer], cancelled: [UInt64], isStopping: Bool) {
        inbox.withLock { inbox in
            defer {
                inbox.submitted.removeAll()
                inbox.cancelled.removeAll()
                inbox.isAsleep = false
            }
            return (inbox.submitted, inbox.cancelled, inbox.isStopping)
        }
    }

    /// Tells the callers only after their transfers have left the books: a caller that sends again at once must find
    /// the place that it has just given up.
    private func forget(_ finished: [CurlPool.Finished]) {
        guard !finished.isEmpty else { return }
        inbox.withLock { inbox in
            for (transfer, _) in finished { inbox.pending.remove(transfer.id) }
        }
        for (transfer, result) in finished { transfer.finish(result) }
    }
}
