/// What breaks.
public struct Faults: Sendable {
    public init() {}
}
