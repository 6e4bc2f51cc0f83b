/// Somebody who has called a ``FakeAsterisk``.
public struct FakeCaller: Sendable {
    public let channelID: String
    let asterisk: FakeAsterisk

    /// Presses keys, one after another.
    public func press(_ digits: String) {
        for digit in digits { asterisk.act { $0.digit(String(digit), on: channelID) } }
    }

    public func hangUp() {
        asterisk.act { $0.callerLeaves(channelID) }
    }

    /// Whether the call still exists.
    public var isConnected: Bool { asterisk.channelIDs.contains(channelID) }
}
