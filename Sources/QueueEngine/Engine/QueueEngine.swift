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
    var ids = IDSource()
    /// The Asterisks that can be reached.
    var nodes: Set<NodeName> = []

    /// The instant of the input being handled.
    var now = Instant(milliseconds: 0)
    /// What has followed from it so far.
    var effects: [Effect] = []

    public init(state: TenantState) {
        self.state = state
        index = Index(state)
        line = DispatchLine(state)
    }

    /// Takes one input and returns what follows from it, in order. Inputs that mean nothing now have no effects.
    public mutating func handle(_ input: Input, at now: Instant) -> [Effect] {
        self.now = now
        effects = []
        take(input)
        dispatch()
        defer { effects = [] }
        return effects
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
        case .legAnswered(let leg): answer(leg)
        case .legFailed(let leg, let failure): fail(leg, failure)
        case .joined(let bridge): completeJoin(bridge)
        case .joinFailed(let bridge): failJoin(bridge)

        case .timerFired(let timer): fire(timer)
        case .command(let id, let command): execute(command, id)
        }
    }

    /// Decides a fact: takes it into the state, keeps the index true, and has it stored.
    mutating func record(_ fact: Fact) {
        let recorded = RecordedFact(sequence: state.sequence + 1, at: now, fact: fact)
        let place = fact.place
        let agent = fact.agent ?? place.flatMap { state.places[$0]?.service?.agent }
        let caller = place.flatMap { state.places[$0]?.callerChannel }
        if let place, let before = state.places[place] { index.remove(before) }
        if let agent, let before = state.agents[agent] { index.remove(before) }
        state.apply(recorded)
        if let place, let after = state.places[place] { index.insert(after) }
        if let agent, let after = state.agents[agent] { index.insert(after, agent) }
        if let caller, state.departing.contains(caller) { index.insert(departing: caller) }
        if case .departed(let channel) = fact { index.remove(departing: channel) }
        if let agent { noteAvailability(of: agent) }
        effects.append(.record(recorded))
    }

    mutating func perform(_ act: Act) { effects.append(.perform(act)) }
    mutating func arm(_ timer: TimerID, at instant: Instant) { effects.append(.arm(timer, at: instant)) }
    mutating func disarm(_ timer: TimerID) { effects.append(.disarm(timer)) }
}

/// A sound on a channel and what its end means.
struct Playing: Hashable, Sendable {
    let id: PlaybackID
    let purpose: Purpose

    enum Purpose: Hashable, Sendable {
        /// A step of a caller's dialog.
        case dialog
        /// An agent is told which callback this is.
        case announcement(PlaceID)
        /// An agent is told why the customer was not reached, and then released.
        case farewell
    }
}
