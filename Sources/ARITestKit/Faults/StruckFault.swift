/// A fault that has struck.
public struct StruckFault: Sendable, Hashable, CustomStringConvertible {
    public var fault: Fault
    /// Which of the fault's occasions it was, counted from 1.
    public var occasion: Int
    /// What it befell: an event's type, a request's method and path, a connection's number.
    public var victim: String

    public var description: String { "\(fault) on occasion \(occasion): \(victim)" }
}
