import QueueEngine

/// What callbackd's shell knows of one Asterisk, as `CallControl` does, and how the connection stands.
final class Wire {
    /// Whether there is an Asterisk at the other end.
    var isRunning = true
    /// Whether the websocket is up.
    var isConnected = false
    /// Whether callbackd has been told what Asterisk has; until then events wait.
    var isInStep = false
    /// Requests do not come through.
    var isCut = false
    /// Each websocket has a number; what came by an earlier one is lost.
    var connection = 0
    /// Events that came before Asterisk's picture was taken.
    var held: [News] = []
    /// Events come in order, so none before this.
    var lastNewsAt = Instant(milliseconds: 0)
    /// Requests on a channel are made in order, so none before these.
    var lanes: [ChannelID: Instant] = [:]
    var bridgeLane = Instant(milliseconds: 0)
    var callers: [ChannelID: Parting] = [:]
    /// Those of them who were found after a start and whose arrival was refused so far.
    var dueArrivals: Set<ChannelID> = []
    var legs: [ChannelID: Leg] = [:]
    var awaitsResynchronisation = false
    /// Whether this life of callbackd was in step before.
    var knowsThePast = false

    /// What was last asked for to end a caller's call.
    enum Parting {
        /// Nothing; the caller is to stay.
        case notAsked
        case hangUp
        case release(HandBack)
    }

    final class Leg {
        enum Phase {
            case creating
            case dialling
            case up
        }

        var phase: Phase
        var isHungUp = false
        let ring: Double

        init(phase: Phase, ring: Double = 0) {
            self.phase = phase
            self.ring = ring
        }
    }

    /// callbackd is gone, and its connection with it.
    func forget() {
        isConnected = false
        isInStep = false
        connection += 1
        held = []
        lanes = [:]
        callers = [:]
        dueArrivals = []
        legs = [:]
        awaitsResynchronisation = false
        knowsThePast = false
    }
}

/// What Asterisk says.
enum News {
    case input(Input)
    /// A leg is in Stasis and can be dialled.
    case enteredStasis(ChannelID)
}

/// What callbackd asks of Asterisk.
struct Request {
    enum What {
        case act(Act)
        case dial(ChannelID)
    }

    let what: What
    let node: NodeName
    let life: Int
    /// How often it has failed.
    var failures = 0
}
