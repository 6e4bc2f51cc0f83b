/// The time to wait before the next attempt: doubling, bounded, shortened by chance so that many clients of one
/// Asterisk do not come back in step.
struct Backoff {
    private let configuration: ARIConfiguration.Reconnect
    private var nextMilliseconds: Int

    init(_ configuration: ARIConfiguration.Reconnect) {
        self.configuration = configuration
        nextMilliseconds = configuration.minimumMilliseconds
    }

    mutating func reset() {
        nextMilliseconds = configuration.minimumMilliseconds
    }

    /// Milliseconds to wait after a connection or an attempt that ended for `reason`.
    mutating func delay(
        after reason: ARIDisconnectReason,
        using generator: inout some RandomNumberGenerator
    ) -> Int {
        if [.refused, .plainTextRefused].contains(reason.code) {
            return shorten(configuration.refusedMilliseconds, using: &generator)
        }
        defer { nextMilliseconds = min(nextMilliseconds * 2, configuration.maximumMilliseconds) }
        return shorten(nextMilliseconds, using: &generator)
    }

    private func shorten(_ milliseconds: Int, using generator: inout some RandomNumberGenerator) -> Int {
        Int(Double(milliseconds) * (1 - Double.random(in: 0...configuration.jitter, using: &generator)))
    }
}
