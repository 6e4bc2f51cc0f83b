import Foundation

/// How one type of events is read: straight from parsed JSON, or by Foundation's decoder.
final class EventForm: Sendable {
    /// The API's name of the type.
    let type: String
    /// Whether the message can be read directly; see ``JSONReadable/accepts(_:)``.
    let accepts: @Sendable (JSONNode) -> Bool
    /// Makes the event of an accepted text, which is kept.
    let keep: @Sendable (JSONText) -> ARIEvent
    /// Makes the event of a text that is not kept.
    let read: @Sendable (JSONNode, Data) throws(NotPlainJSON) -> ARIEvent
    let decode: @Sendable (JSONDecoder, Data) throws -> ARIEvent

    init<Message: ARIMessage & JSONModel>(
        _ type: Message.Type,
        _ event: @escaping @Sendable (Message) -> ARIEvent
    ) {
        self.type = Message.type
        accepts = { Message.accepts($0) }
        keep = { event(Message(content: .received($0, at: UInt32(JSONText.rootPlace)))) }
        read = { node, data throws(NotPlainJSON) in
            var message = try Message(node)
            message.received = ReceivedMessage(data)
            return event(message)
        }
        decode = { decoder, data in
            var message = try decoder.decode(Message.self, from: data)
            message.received = ReceivedMessage(data)
            return event(message)
        }
    }
}

/// The forms by the name of their type, found without making a text of it.
struct EventForms: Sendable {
    static let all = EventForms(EventDecoder.types.values.sorted { $0.type < $1.type })

    private let byLength: [[(name: [UInt8], form: EventForm)]]

    private init(_ forms: [EventForm]) {
        let named = forms.map { (name: Array($0.type.utf8), form: $0) }
        let longest = named.map(\.name.count).max() ?? 0
        byLength = (0...longest).map { length in named.filter { $0.name.count == length } }
    }

    func form(named name: JSONNode) -> EventForm? {
        let bytes = name.utf8
        guard bytes.count < byLength.count, let start = bytes.baseAddress else { return nil }
        return byLength[bytes.count].first { memcmp($0.name, start, bytes.count) == 0 }?.form
    }
}
