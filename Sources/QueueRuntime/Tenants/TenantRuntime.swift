import Locking
import Logging
import QueueEngine
import QueueStore

/// Runs one tenant's engine: feeds it, stores its facts, then has its acts performed.
///
/// Inputs are handled in the order of ``submit(_:)``, those that wait together as one batch: one append to the store,
/// then the observers, the replies and the acts. Nothing that follows from a fact leaves this actor before the fact is
/// durable. While the store fails the batch is kept and tried again, and no further input is handled, so the engine
/// never runs ahead of the store by more than that batch. When another owner has taken the tenant over, the runtime
/// stops at once.
public actor TenantRuntime {
    public nonisolated let tenant: TenantName
    nonisolated let mailbox: Mailbox
    nonisolated let commands = PendingCommands()
    nonisolated let currentCondition = Locked<TenantCondition>(.ready)

    let store: any QueueStore
    let lease: Lease
    let performer: any ActPerformer
    let observers: [any RuntimeObserver]
    let clock: any EngineClock
    let limits: RuntimeLimits
    let logger: Logger

    var engine: any TenantEngine
    var timers = TimerQueue()
    var alarm: Alarm?
    var loop: Task<Void, Never>?
    var isStoring = false
    var isStopping = false
    var isRetired = false
    var retryPause: Task<Void, Never>?
    var factsSinceSnapshot = 0
    var snapshotUnderWay: Task<Void, Never>?
    var boundaryWaiters: [(Result<TenantState, TenantUnavailable>) -> Void] = []

    /// `engine` is what `store` holds of the tenant, and `lease` its newest lease.
    public init(
        engine: any TenantEngine,
        store: any QueueStore,
        lease: Lease,
        performer: any ActPerformer,
        observers: [any RuntimeObserver] = [],
        clock: any EngineClock = AnchoredClock(),
        limits: RuntimeLimits = RuntimeLimits(),
        logger: Logger
    ) {
        tenant = lease.tenant
        mailbox = Mailbox(limits: limits.mailbox)
        self.engine = engine
        self.store = store
        self.lease = lease
        self.performer = performer
        self.observers = observers
        self.clock = clock
        self.limits = limits
        var logger = logger
        logger[metadataKey: "tenant"] = "\(lease.tenant)"
        self.logger = logger
    }

    /// Gives the engine its first input, ``Input/started``, and begins. To be called once, before anything is
    /// submitted.
    public func start() {
        guard loop == nil else { return }
        _ = mailbox.put(.started)
        loop = Task { await run() }
    }

    /// Hands `input` to the engine, in order, and returns at once. False when it was not taken: the runtime has
    /// stopped, or too many inputs wait (``MailboxLimits``). A caller whose arrival was not taken belongs to the
    /// dialplan again; an end or an answer that was not taken is made up for by the next reconciliation.
    @discardableResult
    public nonisolated func submit(_ input: Input) -> Bool {
        mailbox.put(input)
    }

    /// Returns when the command is carried out and its facts are durable.
    public nonisolated func execute(_ command: Command) async throws(CommandFailure) {
        if case .storeFailing = condition { throw .unavailable(.storeFailing) }
        let outcome = await withCheckedContinuation { continuation in
            let request = commands.add(continuation)
            guard !mailbox.put(.command(request, command)) else { return }
            commands.answer(request, .failure(.unavailable(mailbox.isClosed ? .stopped : .overloaded)))
        }
        try outcome.get()
    }

    /// The state as of the last stored fact.
    public func state() async throws(TenantUnavailable) -> TenantState {
        let result = await withCheckedContinuation { continuation in
            atBoundary { continuation.resume(returning: $0) }
        }
        return try result.get()
    }

    public nonisolated var condition: TenantCondition { currentCondition.withLock { $0 } }

    /// What was refused for want of room.
    public nonisolated var refusals: MailboxRefusals { mailbox.refusals }

    /// Refuses new inputs, handles those that wait, saves a snapshot and ends. Bounded: a failing store is tried
    /// ``RuntimeLimits/stopAttempts`` times. Returns when all is done; the outcome is in ``condition``.
    public func stop() async {
        isStopping = true
        mailbox.close()
        retryPause?.cancel()
        if loop == nil { loop = Task { await run() } }
        await loop?.value
    }

    /// Stops at once, dropping what waits, if the tenant has no queue. Returns how many it has: 0 when it has stopped.
    func retireIfEmpty() async throws(TenantUnavailable) -> Int {
        let result = await withCheckedContinuation { continuation in
            atBoundary { state in
                if case .success(let state) = state, state.queues.isEmpty {
                    self.isRetired = true
                    self.mailbox.close(dropping: true)
                }
                continuation.resume(returning: state.map(\.queues.count))
            }
        }
        let queues = try result.get()
        if queues == 0 { await loop?.value }
        return queues
    }
}
