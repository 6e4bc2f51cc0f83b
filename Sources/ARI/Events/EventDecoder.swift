import Foundation

/// Turns messages into events. It looks at the type first, so that unwanted ones cost little.
struct EventDecoder: Sendable {
    private let decoder = JSONDecoder()

    /// What every event says of itself.
    struct Header: Decodable {
        var type: String
        var application: String?
    }

    func header(of message: Data) throws -> Header {
        try decoder.decode(Header.self, from: message)
    }

    func event(of type: String, in message: Data) throws -> ARIEvent {
        guard let read = Self.types[type] else {
            return .unknown(type: type, json: String(decoding: message, as: UTF8.self))
        }
        return try read(self, message)
    }

    func message<Message: ARIMessage>(_ data: Data) throws -> Message {
        var message = try decoder.decode(Message.self, from: data)
        message.received = ReceivedMessage(data)
        return message
    }
}
