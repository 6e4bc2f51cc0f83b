/// A queue's settings as they stand between two changes. They are large and read with every call, so all that go by
/// them share them: a caller's dialog keeps the terms under which the caller joined.
final class QueueTerms: Hashable, Sendable {
    let settings: QueueSettings
    /// The caller can ask for a callback at any time while waiting.
    let isOnRequest: Bool
    /// A callback is offered after a wait.
    let isOnTimeout: Bool

    init(_ settings: QueueSettings) {
        self.settings = settings
        isOnRequest = settings.rule.modes.contains(.onRequest)
        isOnTimeout = settings.rule.modes.contains(.onTimeout)
    }

    static func == (left: QueueTerms, right: QueueTerms) -> Bool { left.settings == right.settings }

    func hash(into hasher: inout Hasher) { hasher.combine(settings) }
}
