extension Playback {
    /// The channel it plays on, if it plays on one.
    public var channelID: String? {
        targetURI.hasPrefix("channel:") ? String(targetURI.dropFirst("channel:".count)) : nil
    }
}

extension Playback.State {
    /// Sent by Asterisk after a pause, though the API's description does not list it.
    public static let paused: Self = "paused"
}
