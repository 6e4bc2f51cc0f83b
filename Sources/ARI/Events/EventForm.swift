import Foundation

/// How one type of events is read: straight from its text, or by Foundation's decoder.
final class EventForm: Sendable {
    /// The API's name of the type.
    let type: String
    /// Of a text that can be read directly.
    let shape: JSONShape
    /// Makes the event of a text that has the shape and is kept.
    let keep: @Sendable (JSONText) -> ARIEvent
    /// Makes the event of a text that is not kept.
    let read: @Sendable (JSONNode, Data) throws(NotPlainJSON) -> ARIEvent
    let decode: @Sendable (JSONDecoder, Data) throws -> ARIEvent

    init<Message: ARIMessage & JSONModel>(
        _ type: Message.Type,
        _ event: @escaping @Sendable (Message) -> ARIEvent
    ) {
        self.type = Message.type
        shape = Message.shape
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
