/// One finished operation, for metrics. Both names come from small sets.
public struct OperationOutcome: Sendable {
    /// Such as `channels.answer`.
    public let operation: String
    /// `ok` or an ``ARIError/label``.
    public let label: String
    public let duration: Duration
}
