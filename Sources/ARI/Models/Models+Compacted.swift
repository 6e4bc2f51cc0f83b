extension Channel {
    /// The same channel, fit for being kept: an event's channel holds on to the whole event, this one to nothing but
    /// itself.
    public func compacted() -> Channel { part }
}

extension Bridge {
    /// The same bridge, fit for being kept: an event's bridge holds on to the whole event, this one to nothing but
    /// itself.
    public func compacted() -> Bridge { part }
}

extension Playback {
    /// The same playback, fit for being kept: an event's playback holds on to the whole event, this one to nothing but
    /// itself.
    public func compacted() -> Playback { part }
}
