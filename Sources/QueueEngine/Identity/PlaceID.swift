/// A place's number within its tenant, in the order of arrival: the smaller was here first. Never used twice.
///
/// A callback has the number of the place it holds.
public struct PlaceID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let number: Int64

    public init(_ number: Int64) { self.number = number }

    public var description: String { String(number) }

    public func _rawHashValue(seed: Int) -> Int { Scrambler.mix(Int(number), seed: seed) }

    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension PlaceID: Codable, CodingKeyRepresentable {
    public init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }

    public var codingKey: any CodingKey { String(number).codingKey }

    public init?<T: CodingKey>(codingKey: T) {
        guard let number = Int64(codingKey.stringValue) else { return nil }
        self.number = number
    }
}
