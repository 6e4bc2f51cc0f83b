/// A tenant's queues as a pure state machine: it is told what happened and says what follows.
///
/// It has no clock, does no input or output, and waits for nothing; the same inputs at the same instants always give
/// the same effects. What must survive a crash is in ``state``, which only facts change; the rest (what plays, what was
/// typed, who is next) is rebuilt or begun anew.
///
/// ## Topics
/// ### Driving it
/// - ``handle(_:at:)``
/// - ``Input``
/// - ``Effect``
/// ### Looking at it
/// - ``state``
public struct QueueEngine: Sendable {
    public internal(set) var state: TenantState
    var index: Index
    /// One dialog for each caller on the line.
    var dialogs: [ChannelID: Dialog] = [:]
    /// What plays on a channel, besides music; one sound at a time.
    var playing: [ChannelID: Playing] = [:]
    var line: DispatchLine
    var ids: IDSource
    /// The Asterisks that can be reached.
    var nodes: Set<NodeName> = []

    /// The instant of the input being handled.
    var now = Instant(milliseconds: 0)
    /// What has followed from it so far.
    var effects: [Effect] = []
    /// Room for what follows from a dialog's next step.
    var dialogRoom: [Dialog.Action] = []

    public init(state: TenantState) {
        self.state = state
        index = Index(state)
        line = DispatchLine(state)
        ids = IDSource(tenant: state.name)
    }

    /// Takes one input and returns what follows from it, in order. Inputs that mean nothing now have no effects.
    public mutating func handle(_ input: Input, at now: Instant) -> [Effect] {
        var effects: [Effect] = []
        effects.reserveCapacity(8)
        handle(input, at: now, into: &effects)
        return effects
    }

    /// Takes one input and appends what follows from it to `effects`, whose room can so be used again.
    public mutating func handle(_ input: Input, at now: Instant, into effects: inout [Effect]) {
        self.now = now
        swap(&self.effects, &effects)
        take(input)
        dispatch()
        swap(&self.effects, &effects)
    }

    private mutating func take(_ input: Input) {
        switch input {
        case .started: start()
        case .nodesConfigured(let nodes): moveCallbacks(to: nodes)
        case .reconciled(let presence): reconcile(with: presence)
        case .nodeDisconnected(let node): nodes.remove(node)

        case .callArrived(let channel, let queue, let number): arrive(channel, queue, callerNumber: number)
        case .digitPressed(let channel, let digit): press(digit, on: channel)
        case .playbackEnded(let playback): endPlayback(playback)
        case .channelEnded(let channel): end(channel)
        case .channelReplaced(let old, let new, let number): replace(old, by: new, callerNumber: number)
        case .legAnswered(let leg): answer(leg)
        case .legFailed(let leg, let failure): fail(leg, failure)
        case .joined(let bridge): completeJoin(bridge)
        case .joinFailed(let bridge): failJoin(bridge)

        case .timerFired(let timer): fire(timer)
        case .command(let id, let command): execute(command, id)
        }
    }

    /// Decides a fact: takes it into the state, keeps what is derived from the state true, and has it stored.
    mutating func record(_ fact: Fact) {
        let recorded = RecordedFact(sequence: state.sequence + 1, at: now, fact: fact)
        let agent = fact.endsService ? fact.place.flatMap { state.places[$0]?.service?.agent } : fact.agent
        // While the state says what was there before.
        index.follow(fact, from: state)
        line.leave(upon: fact, in: state)
        state.apply(recorded)
        if let agent { line.insert(agent, state.agents[agent]) }
        effects.append(.record(recorded))
    }

    /// The settings of a queue, and its rule, as they are now.
    func terms(of queue: QueueName) -> QueueTerms? { index.queues[queue]?.terms }

    func terms(of place: PlaceID) -> QueueTerms? {
        guard let queue = state.places[place]?.queue else { return nil }
        return terms(of: queue)
    }

    mutating func perform(_ act: Act) { effects.append(.perform(act)) }
    mutating func arm(_ timer: TimerID, at instant: Instant) { effects.append(.arm(timer, at: instant)) }
    mutating func disarm(_ timer: TimerID) { effects.append(.disarm(timer)) }
}
