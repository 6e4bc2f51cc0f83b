import Foundation

/// The text that an event came as; empty for one made by hand.
///
/// It keeps what a typed event cannot: fields that the API gained later. Two events are equal if they say the same in
/// the fields that are known, however they were written; so any two of these are equal, too.
public struct ReceivedMessage: Sendable, Hashable {
    private enum Text: Sendable {
        case data(Data)
        case parsed(JSONText)
    }

    private let text: Text

    public init() {
        text = .data(Data())
    }

    init(_ data: Data) {
        text = .data(data)
    }

    init(_ parsed: JSONText) {
        text = .parsed(parsed)
    }

    private var data: Data {
        switch text {
        case .data(let data): data
        case .parsed(let parsed): parsed.withText { Data($0) }
        }
    }

    /// The whole message, byte for byte.
    public var json: String { String(decoding: data, as: UTF8.self) }

    /// The message's fields, read anew at each call; `nil` for an event made by hand.
    public func fields() -> JSONValue? {
        try? JSONDecoder().decode(JSONValue.self, from: data)
    }

    public static func == (left: ReceivedMessage, right: ReceivedMessage) -> Bool { true }

    public func hash(into hasher: inout Hasher) {}
}
