/// A moment, in milliseconds since 1970-01-01 UTC. The engine never asks for it: every input brings its own.
public struct Instant: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    public var description: String { "\(milliseconds) ms" }

    public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

    public static func + (instant: Self, seconds: Seconds) -> Self {
        Self(milliseconds: instant.milliseconds + Int64(seconds.count) * 1000)
    }

    /// Whole milliseconds from `earlier` to `self`; negative when `earlier` is later.
    public func milliseconds(since earlier: Self) -> Int64 { milliseconds - earlier.milliseconds }
}

/// A span of whole seconds, the unit in which administrators think of rings, retries and rests.
public struct Seconds: Hashable, Comparable, Codable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
    public let count: Int

    public init(_ count: Int) { self.count = count }
    public init(integerLiteral count: Int) { self.count = count }

    public init(from decoder: any Decoder) throws {
        count = try decoder.singleValueContainer().decode(Int.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }

    public var description: String { "\(count) s" }

    public static func < (left: Self, right: Self) -> Bool { left.count < right.count }
}
