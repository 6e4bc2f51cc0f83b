import CurlHTTP
import Foundation

/// A way for operations to reach Asterisk.
///
/// A transport sends an operation at most once and says in its errors whether Asterisk may have seen it; whether it
/// goes another way then is for ``RequestRouter`` to decide.
protocol RequestTransport: Sendable {
    /// Sends the operation and returns the answer, whatever its status. Ends when the calling task is cancelled.
    func send(_ operation: ARIOperation, deadline: RequestDeadline) async throws(ARIError) -> RequestAnswer
}

/// Asterisk's answer.
struct RequestAnswer: Sendable, Hashable {
    var status: Int
    var body: Data
    /// Whether Asterisk may have performed the request before, when an earlier sending of it got no answer.
    var isOfRepetition = false

    /// What is gone after a removal that was sent twice was removed by the first.
    func settled(_ operation: ARIOperation) -> RequestAnswer {
        guard isOfRepetition, status == 404, operation.removesWhatItNames else { return self }
        return RequestAnswer(status: 204, body: Data())
    }
}

extension ARIError {
    /// The same, of an operation that Asterisk may have seen before.
    var ofRepetition: ARIError {
        ARIError(code, status: status, message: message, operation: operation, ids: ids, mayHaveBeenSent: true)
    }
}

extension ARIOperation {
    /// Whether it ends or deletes the very thing that its path names, and answers with nothing.
    fileprivate var removesWhatItNames: Bool { method == .delete && pathTemplate.hasSuffix("}") }
}

/// When to stop waiting for an answer.
struct RequestDeadline: Sendable {
    /// An answer after this is not waited for.
    var end: ContinuousClock.Instant
    /// When to give up what can still be tried another way: it was not sent, or may be sent twice.
    var patience: ContinuousClock.Instant?

    init(milliseconds: Int, patienceMilliseconds: Int? = nil) {
        let now = ContinuousClock.now
        end = now + .milliseconds(milliseconds)
        patience = patienceMilliseconds.map { now + .milliseconds($0) }
    }

    /// What is left, at least 0.
    var milliseconds: Int { max(0, end.millisecondsFromNow) }
}
