import Foundation

/// Turns messages into events quickly: parsed once by simdjson and read without `Codable`. It reads what Asterisk
/// usually sends and leaves the rest to ``EventDecoder``. Not to be used by two threads at once.
struct EventReader {
    private let parser = JSONParser()

    /// The message's type and application, and the event unless `skips` says that nobody wants it.
    ///
    /// - Throws: ``NotPlainJSON`` if not even type and application can be read so. The event alone is `nil` then.
    func read(
        _ message: Data,
        skips: (EventDecoder.Header) -> Bool = { _ in false }
    ) throws(NotPlainJSON) -> (header: EventDecoder.Header, event: ARIEvent?) {
        try parser.read(message) { (root) throws(NotPlainJSON) in
            let header = try EventDecoder.Header(root)
            guard !skips(header) else { return (header, nil) }
            guard let form = EventDecoder.types[header.type] else {
                return (header, .unknown(type: header.type, json: String(decoding: message, as: UTF8.self)))
            }
            return (header, try? form.read(root, message))
        }
    }
}

extension EventDecoder.Header: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["type", "application"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        type = try fields.required(0)
        application = try fields.optional(1)
    }
}
