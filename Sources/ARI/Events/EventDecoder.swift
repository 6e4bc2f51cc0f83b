import Foundation

/// Turns messages into events by Foundation's decoder, which reads whatever can be read and names what cannot.
struct EventDecoder: Sendable {
    private let decoder = JSONDecoder()

    /// What every event says of itself.
    struct Header: Decodable, Hashable {
        var type: String
        var application: String?
    }

    func header(of message: Data) throws -> Header {
        try decoder.decode(Header.self, from: message)
    }

    func event(of type: String, in message: Data) throws -> ARIEvent {
        guard let form = Self.types[type] else {
            return .unknown(type: type, json: String(decoding: message, as: UTF8.self))
        }
        return try form.decode(decoder, message)
    }
}
