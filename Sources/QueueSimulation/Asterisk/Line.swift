import QueueEngine

/// A channel, as Asterisk has it.
final class Line {
    enum Whose {
        case caller(Caller)
        case agent
        case customer
    }

    /// - `down`: made, not dialled. - `ringing`: may turn into `up`. - `up`: answered.
    enum State {
        case down
        case ringing
        case up
    }

    let whose: Whose
    var state: State
    /// The first of them plays, the others wait for it.
    var sounds: [(id: PlaybackID, what: [Sound])] = []
    /// What was last played, as callbackd's channel variable says.
    var lastSound: PlaybackID?
    var bridge: BridgeID?
    /// When a key was last pressed here.
    var pressedAt: Instant?

    init(whose: Whose, state: State) {
        self.whose = whose
        self.state = state
    }

    var isLeg: Bool {
        if case .caller = whose { false } else { true }
    }
}

/// A person on the line, waiting.
struct Caller {
    let queue: QueueName
    /// What the display shows.
    let shownNumber: String?
    /// What is pressed for a callback, as the prompts say.
    let key: Digit
}
