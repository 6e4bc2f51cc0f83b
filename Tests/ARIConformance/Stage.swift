import ARI

/// An Asterisk, real or not, with people at phones, on which a ``ConformanceBody`` is performed.
public protocol Stage: Sendable {
    /// How a client gets to the Asterisk.
    var configuration: ARIConfiguration { get }

    /// Called when the client's session is connected, and nothing has happened yet.
    func begin() async throws

    /// Somebody with this number calls the application, whose arguments are then `["in"]`.
    func call(from number: String) async throws -> any StageCaller

    /// A phone that behaves so when it is called next.
    /// - Returns: its endpoint.
    func phone(_ behaviour: PhoneBehaviour) async throws -> String
}

extension Stage {
    /// A sound of a fraction of a second.
    public var shortSound: String { "sound:beep" }
    /// A sound of many seconds.
    public var longSound: String { "sound:tt-monkeys" }
    /// An endpoint that does not exist.
    public var missingEndpoint: String { "PJSIP/nobody" }
}

/// Somebody who has called the application.
public protocol StageCaller: Sendable {
    /// Presses keys, one after another.
    func press(_ digits: String) async throws
    func hangUp() async throws
    /// Waits until the call is over at the caller's phone.
    func waitForEnd() async throws
}

/// What a phone does when it is called.
public enum PhoneBehaviour: String, Sendable {
    /// Rings for a moment, and answers.
    case answers
    /// Refuses: the line is engaged (486).
    case isBusy
    /// Rings until the caller gives up.
    case ringsOn
    /// Neither rings nor answers.
    case isUnreachable
}
