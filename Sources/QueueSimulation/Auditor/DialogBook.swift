import QueueEngine

extension Auditor {
    /// What a caller on the line has pressed, and what therefore must follow: the rules of the dialog (Bounds, Rule),
    /// kept from the inputs alone.
    final class DialogBook {
        enum Step {
            /// Hears music, an offer or a notice.
            case waiting
            /// Was asked for a number.
            case asking
        }

        let place: PlaceID
        let channel: ChannelID
        // As they were when the dialog began: what was said of a key stays true.
        let key: Digit
        let isOnRequest: Bool
        let isOnTimeout: Bool
        let offerAfter: Seconds

        private(set) var step = Step.waiting
        private(set) var typed = ""
        private(set) var begunAt: Instant
        /// When the silence in which the caller was asked last began, or might have.
        private(set) var activeAt: Instant
        private var silences = 0
        private var refusals = 0

        var isOffered = false
        /// When an offer is due; later than at first when the queue took no callbacks then.
        var offerDue: Instant?
        /// An offer has left for the caller.
        var isOfferSaid = false
        /// When a sound last left for the caller.
        var spokenAt: Instant?

        init(place: PlaceID, channel: ChannelID, rule: Rule, at: Instant) {
            self.place = place
            self.channel = channel
            key = rule.key
            isOnRequest = rule.modes.contains(.onRequest)
            isOnTimeout = rule.modes.contains(.onTimeout)
            offerAfter = rule.offerAfter
            begunAt = at
            activeAt = at
        }

        var keyWorks: Bool { isOnRequest || (isOnTimeout && isOffered) }

        func ask(at: Instant) {
            step = .asking
            typed = ""
            silences = 0
            refusals = 0
            begunAt = at
            activeAt = at
        }

        /// Whether the key that led here is still being pressed.
        func isSamePress(_ digit: Digit, at: Instant) -> Bool {
            digit == key && typed.isEmpty && at < begunAt + Bounds.keyRepeat
        }

        func type(_ digit: Digit, at: Instant) {
            activeAt = at
            // What is longer than any number stays too long.
            if typed.utf8.count <= Bounds.numberDigits { typed.append(digit.rawValue) }
        }

        func giveUp() { step = .waiting }

        func fallSilent(at: Instant) {
            silences += 1
            typed = ""
            activeAt = at
            if silences > Bounds.silencesPerRequest { giveUp() }
        }

        func beRefused(at: Instant) {
            refusals += 1
            typed = ""
            activeAt = at
            if refusals >= Bounds.refusalsPerRequest { giveUp() }
        }
    }
}
