/// What a waiting caller hears and presses, as a state machine of its own. It lives as long as the caller's call and is
/// not stored: after a crash the caller is back at the music, at the same place.
struct Dialog: Sendable {
    /// - `holding`: music. May turn into `speaking` or `asking`.
    /// - `speaking`: an offer or a notice plays, the music comes back after it. May turn into `holding` or `asking`.
    /// - `asking`: the caller is asked for a number. May turn into `holding`, `speaking` or `leaving`.
    /// - `leaving`: the last prompt plays, then the call is ended. Final.
    enum Step: Hashable, Sendable {
        case holding
        case speaking
        indirect case asking(Request)
        case leaving
    }

    /// A number being given.
    struct Request: Hashable, Sendable {
        /// When the caller pressed the key.
        let begunAt: Instant
        var typed = ""
        var silences = 0
        var refusals = 0
    }

    /// What the engine is to do for the dialog.
    enum Action: Hashable, Sendable {
        case play([Prompt])
        case stopPlaying
        case startMusic
        case armSilence
        case disarmSilence
        /// The caller has given a number, or pressed `#` alone (nil). Answered by ``settle(_:)``.
        case submit(String?)
        case hangUp
    }

    /// What became of a number that was given.
    enum Verdict: Hashable, Sendable {
        case accepted
        /// Another place already holds a callback to this number.
        case alreadyPending
        case unavailable
        case refused(NumberingPolicy.Refusal)
    }

    /// As they were when the caller joined: what was said to a caller about a key stays true for that caller.
    let terms: QueueTerms
    private(set) var step: Step = .holding
    private var isOffered = false
    private(set) var isPlaying = false

    init(_ terms: QueueTerms) {
        self.terms = terms
    }

    /// The call is to be ended after `prompts`, whatever was said in it before.
    static func leaving(_ terms: QueueTerms, saying prompts: [Prompt]) -> (Dialog, [Action]) {
        var dialog = Dialog(terms)
        dialog.step = .leaving
        return (dialog, dialog.play(prompts))
    }

    private var keyWorks: Bool {
        terms.isOnRequest || (terms.isOnTimeout && isOffered)
    }

    private var key: Digit { terms.settings.rule.key }

    /// The caller pressed a digit. `isAvailable`: the queue takes callbacks now.
    mutating func press(_ digit: Digit, at now: Instant, isAvailable: Bool) -> [Action] {
        switch step {
        case .holding, .speaking:
            guard digit == key, keyWorks else { return [] }
            guard isAvailable else { return say([.callbackUnavailable]) }
            step = .asking(Request(begunAt: now))
            return play([.callbackNumber])
        case .asking(let request):
            let isRepeated = digit == key && request.typed.isEmpty && now < request.begunAt + Limits.keyRepeat
            return isRepeated ? [] : press(digit, during: request)
        case .leaving: return []
        }
    }

    private mutating func press(_ digit: Digit, during request: Request) -> [Action] {
        switch digit {
        case .star: return hold()
        case .pound:
            return fallSilent() + [.disarmSilence, .submit(request.typed.isEmpty ? nil : request.typed)]
        case _ where digit.isNumeral:
            var request = request
            // One digit more than fits says «too long» as well as a thousand.
            if request.typed.utf8.count <= PhoneNumber.maximumDigits { request.typed.append(digit.rawValue) }
            step = .asking(request)
            return fallSilent() + [.armSilence]
        default: return []
        }
    }

    /// The prompt is over.
    mutating func playbackEnded() -> [Action] {
        isPlaying = false
        return switch step {
        case .holding: []
        case .speaking: hold()
        case .asking: [.armSilence]
        case .leaving: [.hangUp]
        }
    }

    /// Nothing was pressed for ``Limits/silence``. A number half given is dropped: only `#` confirms one.
    mutating func silence() -> [Action] {
        guard case .asking(var request) = step else { return [] }
        request.typed = ""
        request.silences += 1
        guard request.silences <= Limits.silencesPerRequest else { return say([.callbackHolding]) }
        step = .asking(request)
        return play([.callbackNumber])
    }

    /// The wait has become long enough for an offer.
    mutating func offer() -> [Action] {
        guard terms.isOnTimeout, !isOffered else { return [] }
        isOffered = true
        // Whoever is already giving a number, or is being told something, needs no offer.
        guard step == .holding else { return [] }
        return say([.callbackOffer(key)])
    }

    /// The engine has decided about the number.
    mutating func settle(_ verdict: Verdict) -> [Action] {
        guard case .asking(var request) = step else { return [] }
        switch verdict {
        case .accepted: return leave([.callbackConfirmed])
        case .alreadyPending: return leave([.callbackAlreadyRequested])
        case .unavailable: return say([.callbackUnavailable])
        case .refused(let refusal):
            request.refusals += 1
            request.typed = ""
            guard request.refusals < Limits.refusalsPerRequest else { return say([refusal.prompt, .callbackHolding]) }
            step = .asking(request)
            return play([refusal.prompt, .callbackNumber])
        }
    }

    private mutating func say(_ prompts: [Prompt]) -> [Action] {
        step = .speaking
        return [.disarmSilence] + play(prompts)
    }

    private mutating func leave(_ prompts: [Prompt]) -> [Action] {
        step = .leaving
        return play(prompts)
    }

    private mutating func hold() -> [Action] {
        step = .holding
        return fallSilent() + [.disarmSilence, .startMusic]
    }

    /// A playing prompt is stopped first: a new one would queue behind it.
    private mutating func play(_ prompts: [Prompt]) -> [Action] {
        let stop = fallSilent()
        isPlaying = true
        return stop + [.play(prompts)]
    }

    private mutating func fallSilent() -> [Action] {
        defer { isPlaying = false }
        return isPlaying ? [.stopPlaying] : []
    }
}

extension NumberingPolicy.Refusal {
    /// What the caller is told.
    fileprivate var prompt: Prompt {
        switch self {
        case .tooShort: .callbackNumberTooShort
        case .tooLong: .callbackNumberTooLong
        case .refused: .callbackNumberRefused
        case .missing: .callbackNumberNeeded
        }
    }
}
