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

    /// What the engine is to do for the dialog. Every step adds what follows from it to a list.
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
    static func leaving(_ terms: QueueTerms, saying prompts: [Prompt], _ actions: inout [Action]) -> Dialog {
        var dialog = Dialog(terms)
        dialog.leave(prompts, &actions)
        return dialog
    }

    private var keyWorks: Bool {
        terms.isOnRequest || (terms.isOnTimeout && isOffered)
    }

    private var key: Digit { terms.settings.rule.key }

    /// The caller pressed a digit. `isAvailable`: the queue takes callbacks now.
    mutating func press(_ digit: Digit, at now: Instant, isAvailable: Bool, _ actions: inout [Action]) {
        switch step {
        case .holding, .speaking:
            guard digit == key, keyWorks else { return }
            guard isAvailable else { return say([.callbackUnavailable], &actions) }
            step = .asking(Request(begunAt: now))
            play([.callbackNumber], &actions)
        case .asking(let request):
            let isRepeated = digit == key && request.typed.isEmpty && now < request.begunAt + Limits.keyRepeat
            if !isRepeated { press(digit, during: request, &actions) }
        case .leaving: break
        }
    }

    private mutating func press(_ digit: Digit, during request: Request, _ actions: inout [Action]) {
        switch digit {
        case .star: hold(&actions)
        case .pound:
            fallSilent(&actions)
            actions.append(.disarmSilence)
            actions.append(.submit(request.typed.isEmpty ? nil : request.typed))
        case _ where digit.isNumeral:
            var request = request
            // One digit more than fits says «too long» as well as a thousand.
            if request.typed.utf8.count <= PhoneNumber.maximumDigits { request.typed.append(digit.rawValue) }
            step = .asking(request)
            fallSilent(&actions)
            actions.append(.armSilence)
        default: break
        }
    }

    /// The prompt is over.
    mutating func playbackEnded(_ actions: inout [Action]) {
        isPlaying = false
        switch step {
        case .holding: break
        case .speaking: hold(&actions)
        case .asking: actions.append(.armSilence)
        case .leaving: actions.append(.hangUp)
        }
    }

    /// Nothing was pressed for ``Limits/silence``. A number half given is dropped: only `#` confirms one.
    mutating func silence(_ actions: inout [Action]) {
        guard case .asking(var request) = step else { return }
        request.typed = ""
        request.silences += 1
        guard request.silences <= Limits.silencesPerRequest else { return say([.callbackHolding], &actions) }
        step = .asking(request)
        play([.callbackNumber], &actions)
    }

    /// The wait has become long enough for an offer.
    mutating func offer(_ actions: inout [Action]) {
        guard terms.isOnTimeout, !isOffered else { return }
        isOffered = true
        // Whoever is already giving a number, or is being told something, needs no offer.
        guard step == .holding else { return }
        say([.callbackOffer(key)], &actions)
    }

    /// The engine has decided about the number.
    mutating func settle(_ verdict: Verdict, _ actions: inout [Action]) {
        guard case .asking(var request) = step else { return }
        switch verdict {
        case .accepted: leave([.callbackConfirmed], &actions)
        case .alreadyPending: leave([.callbackAlreadyRequested], &actions)
        case .unavailable: say([.callbackUnavailable], &actions)
        case .refused(let refusal):
            request.refusals += 1
            request.typed = ""
            guard request.refusals < Limits.refusalsPerRequest else {
                return say([refusal.prompt, .callbackHolding], &actions)
            }
            step = .asking(request)
            play([refusal.prompt, .callbackNumber], &actions)
        }
    }

    private mutating func say(_ prompts: [Prompt], _ actions: inout [Action]) {
        step = .speaking
        actions.append(.disarmSilence)
        play(prompts, &actions)
    }

    private mutating func leave(_ prompts: [Prompt], _ actions: inout [Action]) {
        step = .leaving
        play(prompts, &actions)
    }

    private mutating func hold(_ actions: inout [Action]) {
        step = .holding
        fallSilent(&actions)
        actions.append(.disarmSilence)
        actions.append(.startMusic)
    }

    /// A playing prompt is stopped first: a new one would queue behind it.
    private mutating func play(_ prompts: [Prompt], _ actions: inout [Action]) {
        fallSilent(&actions)
        isPlaying = true
        actions.append(.play(prompts))
    }

    private mutating func fallSilent(_ actions: inout [Action]) {
        if isPlaying { actions.append(.stopPlaying) }
        isPlaying = false
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
