import CSimdJSON
import Foundation

/// Turns messages into events quickly: parsed once by simdjson and read without `Codable`. It reads what Asterisk
/// usually sends and leaves the rest to ``EventDecoder``. Not to be used by two threads at once.
struct EventReader {
    /// A parsed message, until the next one is parsed.
    struct Message {
        fileprivate let document: csj_document
        fileprivate let bytes: UnsafeRawBufferPointer
        fileprivate let typeName: JSONNode
        fileprivate let applicationName: JSONNode?
        /// How its type is read; `nil` for an unknown one.
        let form: EventForm?

        var type: String { form?.type ?? typeName.text }
        var application: String? { applicationName?.text }
    }

    private let parser = JSONParser()

    /// Parses a message behind which ``ReceiveBuffer/padding`` bytes more may be read.
    ///
    /// - Throws: ``NotPlainJSON`` if not even type and application can be read so.
    func parse(_ bytes: UnsafeRawBufferPointer) throws(NotPlainJSON) -> Message {
        guard let document = parser.document(bytes, isPadded: true) else { throw NotPlainJSON() }
        let root = JSONNode(document)
        guard root.isObject else { throw NotPlainJSON() }
        var (type, application): (JSONNode?, JSONNode?) = (nil, nil)
        try root.forEachMember { (name, value) throws(NotPlainJSON) in
            if name.isText("type") {
                guard type == nil, value.isString else { throw NotPlainJSON() }
                type = value
            } else if name.isText("application") {
                guard application == nil, value.isString || value.isNull else { throw NotPlainJSON() }
                application = value
            }
        }
        guard let type else { throw NotPlainJSON() }
        return Message(
            document: document,
            bytes: bytes,
            typeName: type,
            applicationName: application.flatMap { $0.isNull ? nil : $0 },
            form: EventForms.all.form(named: type)
        )
    }

    /// The event, or `nil` if it cannot be read directly.
    func event(_ message: Message) -> ARIEvent? {
        let bytes = message.bytes
        guard let form = message.form else {
            return .unknown(type: message.type, json: String(decoding: bytes, as: UTF8.self))
        }
        let root = JSONNode(message.document)
        guard bytes.count <= JSONText.maximumBytes else { return try? form.read(root, Data(bytes)) }
        return form.accepts(root) ? form.keep(JSONText(message.document, bytes)) : nil
    }
}

extension EventDecoder.Header {
    init(_ message: EventReader.Message) {
        type = message.type
        application = message.application
    }
}
