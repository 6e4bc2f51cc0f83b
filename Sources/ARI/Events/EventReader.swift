import Foundation

/// Turns messages into events quickly, without `Codable`. It reads what Asterisk usually sends and leaves the rest to
/// ``EventDecoder``. Not to be used by two threads at once.
struct EventReader {
    private let parser = JSONParser()

    /// What the message says of itself, or `nil` if that cannot be read directly.
    func header(of message: UnsafeRawBufferPointer) -> EventDecoder.Header? {
        parser.index(message, EventDecoder.Header.shape).flatMap { try? EventDecoder.Header($0.root) }
    }

    /// The event, or `nil` if it cannot be read directly.
    func event(_ form: EventForm, in message: UnsafeRawBufferPointer) -> ARIEvent? {
        guard let index = parser.index(message, form.shape) else { return nil }
        guard message.count <= JSONText.maximumBytes else { return try? form.read(index.root, Data(message)) }
        return form.keep(JSONText(index))
    }
}

extension EventDecoder.Header: JSONObjectReadable {
    static let shape = JSONShape.object([.required("type", String.self), .optional("application", String.self)])

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        type = try fields.required(0)
        application = try fields.optional(1)
    }
}
