import QueueEngine

extension Auditor {
    /// A place that has not ended.
    struct PlaceBook {
        let queue: QueueName
        let channel: ChannelID
        var node: NodeName
        let shown: PhoneNumber?
        var callback: CallbackBook?
        var service: ServiceBook?
        var hasTalked = false
    }

    struct CallbackBook {
        let number: PhoneNumber
        let expiresAt: Instant
        var attempts = 0
        /// Waits for its next attempt, which comes no sooner.
        var retryAt: Instant?
        var end: CallbackEnd?
    }

    struct ServiceBook {
        let agent: AgentName
        let leg: ChannelID
        let bridge: BridgeID
        var customerLeg: ChannelID?
        var isAnswered = false
        /// About to be joined with the agent.
        var joining: ChannelID?
    }

    struct AgentBook {
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

        var isFree: Bool { occupation == .idle && !settings.isPaused }
    }

    /// A leg that callbackd has decided to make.
    struct LegBook {
        let place: PlaceID
        /// Nil for a customer's.
        let agent: AgentName?
        var isHangUpOrdered = false
    }

    /// A channel that exists.
    struct ChannelBook {
        var isUp = false
        /// Of a leg: its phone has rung.
        var hasRung = false
        /// callbackd has asked for it to be answered; what is asked for later on the channel comes later.
        var isAnswerOrdered = false
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
        }

        let at: Instant
        let subject: Subject

        static func < (left: Self, right: Self) -> Bool { left.at < right.at }
        static func == (left: Self, right: Self) -> Bool { left.at == right.at }
    }
}
