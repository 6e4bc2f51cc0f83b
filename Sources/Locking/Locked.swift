import Foundation

/// A value that may be touched only while holding its lock. For short, non-blocking sections.
///
/// `Synchronization.Mutex` gives false reports under the thread sanitizer on Linux, a POSIX mutex does not.
///
/// The unchecked conformance is needed because `pthread_mutex_t` is a C object at a fixed address; every access to
/// `value` goes through `withLock`.
package final class Locked<Value>: @unchecked Sendable {
    @usableFromInline let mutex: UnsafeMutablePointer<pthread_mutex_t>
    @usableFromInline var value: Value

    package init(_ value: Value) {
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
        self.value = value
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Runs `body` with exclusive access to the value. `body` must not take the same lock again.
    @inlinable
    package func withLock<Result, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }
}

extension Locked {
    /// The value as it was at one moment.
    package var copy: Value { withLock { $0 } }
}
