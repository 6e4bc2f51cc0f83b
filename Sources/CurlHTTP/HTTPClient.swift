import Foundation

/// Sends HTTP/1.1 requests over a small pool of kept-alive connections, with libcurl on one thread of its own.
///
/// Redirects are not followed, no proxy is taken from the environment, certificates are verified. A request that is
/// not repeatable (a `POST`) is never sent twice: if a kept-alive connection closes under it, the caller gets
/// ``HTTPClientError/Code/emptyReply`` and decides.
public final class HTTPClient: Sendable {
    /// Bounds, times and credentials.
    public struct Configuration: Sendable {
        /// Connections open at once; 1 or more.
        public var maximumConnections = 8
        /// Connections that requests which may take long must leave free; less than `maximumConnections`.
        public var reservedConnections = 2
        /// Requests that may wait for a connection; beyond, ``HTTPClientError/Code/tooManyWaiting`` at once.
        public var maximumWaiting = 1024
        public var connectTimeoutMilliseconds = 2000
        /// For a request without a time of its own.
        public var timeoutMilliseconds = 10_000
        /// The largest response body, in bytes.
        public var maximumBodyBytes = 16 << 20
        /// Connections idle for longer are not used again. Asterisk closes them after 15 s.
        public var idleConnectionSeconds = 10
        public var username: String?
        public var password: Secret?
        /// Connect to this Unix socket whatever the URL's host is.
        public var unixSocketPath: String?
        /// A PEM file of the authorities to trust instead of the system's.
        public var caFile: String?

        public init() {}
    }

    private let loop: CurlLoop

    public init(configuration: Configuration = Configuration()) {
        loop = CurlLoop(configuration: configuration)
        loop.start()
    }

    deinit {
        loop.shutdown()
    }

    /// The thread that sends the requests, as an executor for tasks: one that prefers it
    /// (`withTaskExecutorPreference(_:)`) sends and gets its answers without any change of threads, which is most of
    /// what a short request costs. All requests wait while such a task computes, so it must be quick and must never
    /// block.
    ///
    /// After ``shutdown()`` its tasks go on as those without a preference do.
    public var executor: any TaskExecutor { loop }

    /// Sends `request` and returns the response, whatever its status.
    ///
    /// Cancelling the calling task ends the transfer and throws ``HTTPClientError/Code/cancelled``.
    public func send(_ request: HTTPRequest) async throws(HTTPClientError) -> HTTPResponse {
        let id = loop.nextID()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                loop.submit(Transfer(id: id, request: request, caller: continuation))
                // A cancellation before the submission found nothing to cancel; its flag is visible by now.
                if Task.isCancelled { loop.cancel(id) }
            }
        } onCancel: {
            loop.cancel(id)
        }
        return try result.get()
    }

    /// Ends all transfers with ``HTTPClientError/Code/shutDown``, closes the connections and ends the thread.
    /// Returns at once; may be called again.
    public func shutdown() {
        loop.shutdown()
    }
}
