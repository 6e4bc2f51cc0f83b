import Foundation

/// How one type of events is read: straight from parsed JSON, or by Foundation's decoder.
struct EventForm: Sendable {
    let read: @Sendable (JSONNode, Data) throws(NotPlainJSON) -> ARIEvent
    let decode: @Sendable (JSONDecoder, Data) throws -> ARIEvent

    init<Message: ARIMessage & JSONObjectReadable>(
        _ type: Message.Type,
        _ event: @escaping @Sendable (Message) -> ARIEvent
    ) {
        read = { (node, data) throws(NotPlainJSON) in
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
