/// What an event carries; one type for each that the API describes.
public protocol ARIMessage: Codable, Sendable, Hashable {
    /// The API's name of it, such as `StasisStart`.
    static var type: String { get }

    /// The application it was sent to.
    var application: String? { get set }
    /// Asterisk's own writing of the time, such as `2025-11-23T14:50:01.123+0000`.
    var timestamp: String? { get set }
    /// Which Asterisk sent it.
    var asteriskID: String? { get set }
    /// The message as it came, with fields that this version does not know.
    var received: ReceivedMessage { get set }
}
