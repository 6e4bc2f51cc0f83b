import Foundation

/// Makes events of messages: quickly if they are as Asterisk sends them, by Foundation's decoder otherwise. Not to be
/// used by two threads at once.
struct MessageReader {
    /// What came of a message.
    enum Item {
        case event(ARIEvent)
        case malformed(MalformedEvent)
    }

    private let reader = EventReader()
    private let decoder = EventDecoder()

    /// - Parameter form: the position of the form that fits the message's type; `nil` if that is still to be found out.
    func read(_ message: UnsafeRawBufferPointer, form: Int?) -> Item {
        if let form {
            if let event = reader.event(EventForms.all[form], in: message) { return .event(event) }
        } else if let header = reader.header(of: message) {
            guard let form = EventDecoder.types[header.type] else {
                return .event(.unknown(type: header.type, json: String(decoding: message, as: UTF8.self)))
            }
            if let event = reader.event(form, in: message) { return .event(event) }
        }
        return decoded(Data(message))
    }

    /// What can be read is read, and what cannot is named.
    private func decoded(_ message: Data) -> Item {
        var type: String?
        do {
            let header = try decoder.header(of: message)
            type = header.type
            return .event(try decoder.event(of: header.type, in: message))
        } catch {
            return .malformed(MalformedEvent(type: type, message: message, error: error))
        }
    }
}
