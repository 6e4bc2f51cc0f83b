extension ContinuousClock.Instant {
    /// Whole milliseconds until then, less than 0 if it is past. In integers: a division of durations is one of
    /// 128-bit numbers made floating.
    package var millisecondsFromNow: Int {
        let left = ContinuousClock.now.duration(to: self).components
        return Int(left.seconds) * 1000 + Int(left.attoseconds / 1_000_000_000_000_000)
    }
}
