/// The name of a tenant, a queue, an agent or a node: 1 to 32 characters of `a-z 0-9 _ -`, starting with a letter or a
/// digit, so that it can stand in a channel's id, a URL, a file's name and a dialplan argument as it is.
///
/// `Subject` keeps the name of one kind of thing from being taken for another's. Names are compared and copied much
/// more often than written, so the characters are kept as numbers, without storage elsewhere.
public struct Name<Subject>: Hashable, Comparable, Sendable {
    public static var maximumLength: Int { 32 }

    private let characters: NameCharacters

    /// Nil when `text` is not a name.
    public init?(_ text: String) {
        guard let first = text.utf8.first, first.isLowercaseLetterOrDigit, text.utf8.count <= Self.maximumLength else {
            return nil
        }
        var characters = NameCharacters()
        for (position, character) in text.utf8.enumerated() {
            guard character.isLowercaseLetterOrDigit || character == UInt8(ascii: "-") || character == UInt8(ascii: "_")
            else { return nil }
            characters[position] = character
        }
        self.characters = characters
    }

    public var text: String { characters.text }

    public static func < (left: Self, right: Self) -> Bool { left.characters < right.characters }

    public func _rawHashValue(seed: Int) -> Int { characters.scrambled(seed: seed) }
}

extension Name: CustomStringConvertible {
    public var description: String { text }
}

extension Name: Codable, CodingKeyRepresentable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let name = Self(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not a name")
            )
        }
        self = name
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var codingKey: any CodingKey { NameKey(stringValue: text) }

    public init?<T: CodingKey>(codingKey: T) { self.init(codingKey.stringValue) }
}

private struct NameKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension UInt8 {
    fileprivate var isLowercaseLetterOrDigit: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}

/// The subjects that have names.
public enum NameOf {
    public enum Tenant {}
    public enum Queue {}
    public enum Agent {}
    public enum Node {}
}

public typealias TenantName = Name<NameOf.Tenant>
public typealias QueueName = Name<NameOf.Queue>
public typealias AgentName = Name<NameOf.Agent>
/// One Asterisk, as the configuration calls it.
public typealias NodeName = Name<NameOf.Node>
