import Locking

/// The applications that a connection is for, as they become known.
final class ApplicationNames: Sendable {
    private let names = Locked<[String]>([])

    /// Far more than one connection of Asterisk serves.
    private static let maximumCount = 256

    var all: [String] { names.withLock { $0 } }

    func insert(_ name: String) {
        names.withLock { names in
            guard !name.isEmpty, names.count < Self.maximumCount, !names.contains(name) else { return }
            names.append(name)
        }
    }
}
