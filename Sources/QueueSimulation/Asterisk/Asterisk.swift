import QueueEngine

/// What the Asterisks have.
struct Asterisk {
    var lines: [ChannelID: Line] = [:]
    var bridges: [BridgeID: [ChannelID]] = [:]
}
