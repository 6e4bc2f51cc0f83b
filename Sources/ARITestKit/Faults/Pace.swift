import NIOCore

/// How fast bytes pass.
struct Pace: Sendable, Hashable {
    var bytes: Int
    var pause: TimeAmount

    init(_ bytes: Int, milliseconds: Int) {
        self.bytes = max(1, bytes)
        pause = .milliseconds(Int64(max(0, milliseconds)))
    }
}
