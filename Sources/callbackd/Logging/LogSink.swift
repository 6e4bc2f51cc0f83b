/// Where log lines go.
protocol LogSink: Sendable {
    /// Takes a line, which ends with its line break and has no other, and returns at once.
    func write(_ line: String)
}
