import Foundation
import Locking

/// The names of the marks that a session, or those of an account, have asked for last. What others send under such a
/// name is for the consumer.
final class IssuedMarks: Sendable {
    /// A mark comes before the session asks for the next, or its connection ends; so more than a few are never out.
    private let recent: Locked<RecentIDs>

    init(limit: Int = 64) {
        recent = Locked(RecentIDs(limit: limit))
    }

    func make() -> String {
        let name = EventMark.prefix + UUID().uuidString
        recent.withLock { $0.insert(name) }
        return name
    }

    func contains(_ name: String) -> Bool {
        name.hasPrefix(EventMark.prefix) && recent.withLock { $0.contains(name) }
    }
}
