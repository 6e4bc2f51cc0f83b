import QueueEngine

/// How things stand with one Asterisk.
public struct NodeStatus: Hashable, Sendable {
    public enum Connection: Hashable, Sendable {
        /// Not connected, with the last reason when there is one.
        case disconnected(reason: String?)
        /// Connected, and what it has is known.
        case connected
        /// Another connection has taken the application's name; this process stands down.
        case replaced
    }

    public let node: NodeName
    public internal(set) var connection: Connection {
        didSet { if isConnected != (oldValue == .connected) { since = .now } }
    }
    /// Since when it is connected, or is not.
    public internal(set) var since: ContinuousClock.Instant
    /// What Asterisk says of itself; nil until it was connected once.
    public internal(set) var version: String?

    public var isConnected: Bool { connection == .connected }
}
