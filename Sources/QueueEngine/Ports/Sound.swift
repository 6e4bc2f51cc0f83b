/// A prompt of the catalogue (`asterisk-conf/prompts`), by name.
public enum Prompt: Hashable, Sendable, CaseIterable {
    /// Asks the caller for a number.
    case callbackNumber
    /// Offers a callback; the digit is the key to press.
    case callbackOffer(Digit)
    case callbackConfirmed
    case callbackNumberTooShort
    case callbackNumberTooLong
    case callbackNumberRefused
    /// The caller ID is withheld: a number must be typed.
    case callbackNumberNeeded
    case callbackAlreadyRequested
    case callbackUnavailable
    /// The caller goes on holding.
    case callbackHolding
    /// To the agent, before the queue's name.
    case agentCallbackFor
    case agentCustomerBusy
    case agentCustomerNoAnswer
    case agentCustomerUnreachable
    case agentCustomerCancelled

    public static var allCases: [Prompt] {
        Digit.allCases.filter(\.isNumeral).map { .callbackOffer($0) } + [
            .callbackNumber, .callbackConfirmed, .callbackNumberTooShort, .callbackNumberTooLong,
            .callbackNumberRefused, .callbackNumberNeeded, .callbackAlreadyRequested, .callbackUnavailable,
            .callbackHolding, .agentCallbackFor, .agentCustomerBusy, .agentCustomerNoAnswer,
            .agentCustomerUnreachable, .agentCustomerCancelled,
        ]
    }

    /// The name of the sound file, without folder and ending.
    public var name: String {
        switch self {
        case .callbackNumber: "callback-number"
        case .callbackOffer(let key): "callback-offer-\(key.rawValue)"
        case .callbackConfirmed: "callback-confirmed"
        case .callbackNumberTooShort: "callback-number-too-short"
        case .callbackNumberTooLong: "callback-number-too-long"
        case .callbackNumberRefused: "callback-number-refused"
        case .callbackNumberNeeded: "callback-number-needed"
        case .callbackAlreadyRequested: "callback-already-requested"
        case .callbackUnavailable: "callback-unavailable"
        case .callbackHolding: "callback-holding"
        case .agentCallbackFor: "agent-callback-for"
        case .agentCustomerBusy: "agent-customer-busy"
        case .agentCustomerNoAnswer: "agent-customer-no-answer"
        case .agentCustomerUnreachable: "agent-customer-unreachable"
        case .agentCustomerCancelled: "agent-customer-cancelled"
        }
    }
}

/// Something to play.
public enum Sound: Hashable, Sendable {
    case prompt(Prompt)
    /// An administrator's own sound file, by its path below Asterisk's sounds.
    case file(String)
    /// A letter or a digit of a name that is spelled.
    case character(Character)
}
