import HeapModule
import QueueEngine

extension Auditor {
    /// A queue that there is or was.
    final class QueueBook {
        /// Nil for one that was removed.
        var settings: QueueSettings?
        var placeCount = 0
        var pending: [PhoneNumber: PlaceID] = [:]
        /// By the Asterisk.
        var ready: [NodeName: ReadyBook] = [:]
        var freeAgents = 0
    }

    /// Those of a queue who may be served on one Asterisk; some of them are ready no more.
    final class ReadyBook {
        var places: Heap<PlaceID>

        init(_ first: PlaceID) { places = [first] }
    }

    /// A place that has not ended.
    final class PlaceBook {
        let queue: QueueName
        let channel: ChannelID
        var node: NodeName
        let shown: PhoneNumber?
        var callback: CallbackBook?
        let joinedAt: Instant
        var service: ServiceBook?
        var hasTalked = false

        init(queue: QueueName, channel: ChannelID, shown: PhoneNumber?, joinedAt: Instant) {
            self.queue = queue
            self.channel = channel
            self.shown = shown
            self.joinedAt = joinedAt
            node = channel.node
        }
    }

    struct CallbackBook {
        let number: PhoneNumber
        let expiresAt: Instant
        var attempts = 0
        /// Waits for its next attempt, which comes no sooner.
        var retryAt: Instant?
        var end: CallbackEnd?
    }

    /// How far a callback has come.
    struct CallbackStanding {
        var isPending = false
        var isJoined = false
    }

    struct ServiceBook {
        let agent: AgentName
        let leg: ChannelID
        let bridge: BridgeID
        /// What is waited for now: since when, and for how many seconds at least.
        var since: Instant
        var patience: Int
        var customerLeg: ChannelID?
        var isAnswered = false
        /// About to be joined with the agent.
        var joining: ChannelID?
    }

    final class AgentBook {
        enum Occupation: Equatable {
            case idle
            case serving(PlaceID, longest: Int)
            case talking
            case leaving
            case resting(until: Instant)
        }

        var settings: AgentSettings
        var occupation = Occupation.idle
        /// Changes with the occupation.
        var version = 0
        var since: Instant
        /// After the leg is gone.
        var restUntil: Instant?
        /// Where the agent's leg is, or was last.
        var node: NodeName?
        var liveLegs: Set<ChannelID> = []
        /// How many rings in a row were missed.
        var misses = 0

        init(settings: AgentSettings, since: Instant) {
            self.settings = settings
            self.since = since
        }

        var isFree: Bool { occupation == .idle && !settings.isPaused }
    }

    /// A leg that callbackd has decided to make.
    final class LegBook {
        let place: PlaceID
        /// Nil for a customer's.
        let agent: AgentName?
        /// Of a customer's leg: as it was when the dialling was decided.
        let rule: Rule?
        /// How long its phone is to ring, as it was decided.
        let ring: Seconds
        var isHangUpOrdered = false

        init(place: PlaceID, agent: AgentName?, ring: Seconds, rule: Rule? = nil) {
            self.place = place
            self.agent = agent
            self.ring = ring
            self.rule = rule
        }
    }

    /// A channel that exists.
    final class ChannelBook {
        var isUp = false
        /// Of a leg: its phone has rung.
        var hasRung = false
        /// callbackd has asked for it to be answered; what is asked for later on the channel comes later.
        var isAnswerOrdered = false
    }

    /// A sound that has left for a channel and was neither stopped nor said to be over.
    struct SpokenBook {
        let playback: PlaybackID
        let since: Instant
    }

    /// A command that has no answer yet.
    struct CommandBook {
        /// What it asked for was recorded.
        var isCarriedOut = false
        /// Why it can be refused, apart from what its values are.
        let refusals: [CommandRefusal]
    }

    /// When something must have happened.
    struct Deadline: Comparable {
        enum Subject {
            case agent(AgentName, version: Int)
            case retry(PlaceID)
            case expiry(PlaceID)
            case sound(PlaybackID)
            /// A leg that is needed no longer.
            case leg(ChannelID)
            /// A callback is to be offered.
            case offer(DialogBook, due: Instant)
            case offerSaid(DialogBook, due: Instant)
            /// A caller was asked for a number.
            case silence(DialogBook, begunAt: Instant)
        }

        let at: Instant
        let subject: Subject

        static func < (left: Self, right: Self) -> Bool { left.at < right.at }
        static func == (left: Self, right: Self) -> Bool { left.at == right.at }
    }
}
