import Foundation

extension MalformedEvent {
    /// Enough to recognise a message by, too little to fill a log.
    private static let prefixBytes = 200

    init(type: String?, message: Data, error: any Error) {
        self.type = type
        textPrefix = String(decoding: message.prefix(Self.prefixBytes), as: UTF8.self)
        self.error = "\(error)"
    }
}
