import Locking

/// Runs commands in order within a lane and side by side across lanes; a lane is usually a channel's id.
///
/// An overtaking command does not wait for the lane's others and not even for the one that runs, since it may be what
/// that one is blocked by: the stop of a playback, while an `addChannel` waits for its end. Overtaking commands keep
/// their order among themselves. For commands of channels with outcomes, see ``ChannelCommands``.
public final class CommandLanes: Sendable {
    public typealias Command = @Sendable () async -> Void

    /// What became of a submission.
    public enum Submission: Sendable, Hashable {
        /// It will run.
        case accepted
        /// As many commands as a lane may hold are waiting in it. It will not run.
        case laneFull
        /// As many commands as all lanes may hold are waiting, or as many lanes as there may be are there. It will
        /// not run.
        case allFull
        /// The lanes are closed. It will not run.
        case closed
    }

    private let maximumPerLane: Int
    private let maximumWaiting: Int
    private let maximumLanes: Int
    private let state = Locked(State())

    /// - Parameters:
    ///   - maximumPerLane: commands that may wait in one lane, not counting the running one.
    ///   - maximumWaiting: commands that may wait in all lanes together.
    ///   - maximumLanes: lanes that may have a running command; what overtakes counts as another lane.
    public init(maximumPerLane: Int = 64, maximumWaiting: Int = 65_536, maximumLanes: Int = 65_536) {
        self.maximumPerLane = maximumPerLane
        self.maximumWaiting = maximumWaiting
        self.maximumLanes = maximumLanes
    }

    /// Hands a command over. Never waits.
    ///
    /// - Parameter leftOut: called if an accepted command is dropped by ``close()`` before it began.
    @discardableResult
    public func submit(
        to lane: String,
        overtaking: Bool = false,
        leftOut: (@Sendable () -> Void)? = nil,
        _ command: @escaping Command
    ) -> Submission {
        let key = LaneKey(lane: lane, isOvertaking: overtaking)
        let (submission, startsLane): (Submission, Bool) = state.withLock { state in
            guard !state.isClosed else { return (.closed, false) }
            guard let waiting = state.lanes[key] else {
                guard state.lanes.count < maximumLanes else { return (.allFull, false) }
                state.lanes[key] = FirstInFirstOut()
                return (.accepted, true)
            }
            guard waiting.count < maximumPerLane else { return (.laneFull, false) }
            guard state.waitingCount < maximumWaiting else { return (.allFull, false) }
            state.lanes[key]?.append(Entry(command: command, leftOut: leftOut))
            state.waitingCount += 1
            return (.accepted, false)
        }
        if startsLane {
            Task { await run(key, first: command) }
        }
        return submission
    }

    /// Takes no more commands and drops those that have not begun; running ones end by themselves.
    /// - Returns: how many were dropped.
    @discardableResult
    public func close() -> Int {
        let dropped: [Entry] = state.withLock { state in
            state.isClosed = true
            var dropped: [Entry] = []
            for key in state.lanes.keys {
                while let entry = state.lanes[key]?.popFirst() { dropped.append(entry) }
            }
            state.waitingCount = 0
            return dropped
        }
        for entry in dropped { entry.leftOut?() }
        return dropped.count
    }

    /// Lanes with a running command. Empty lanes do not exist.
    public var activeLaneCount: Int {
        state.withLock { Set($0.lanes.keys.map(\.lane)).count }
    }

    /// Commands that have not begun.
    public var waitingCount: Int {
        state.withLock { $0.waitingCount }
    }

    /// Commands that have not begun in one lane, without those that overtake.
    public func waitingCount(in lane: String) -> Int {
        state.withLock { $0.lanes[LaneKey(lane: lane, isOvertaking: false)]?.count ?? 0 }
    }

    /// Waits until no command runs or waits in any lane.
    public func idle() async {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                guard !state.lanes.isEmpty else { return true }
                state.idleWaiters.append(continuation)
                return false
            }
            if isIdle { continuation.resume() }
        }
    }

    private func run(_ key: LaneKey, first: @escaping Command) async {
        var command: Command? = first
        while let current = command {
            await current()
            command = next(key)
        }
    }

    /// The lane's next command; without one the lane is removed.
    private func next(_ key: LaneKey) -> Command? {
        let (command, waiters) = state.withLock { state in
            if let entry = state.lanes[key]?.popFirst() {
                state.waitingCount -= 1
                return (entry.command as Command?, [CheckedContinuation<Void, Never>]())
            }
            state.lanes[key] = nil
            guard state.lanes.isEmpty else { return (nil, []) }
            defer { state.idleWaiters.removeAll() }
            return (nil, state.idleWaiters)
        }
        for waiter in waiters { waiter.resume() }
        return command
    }

    private struct LaneKey: Hashable {
        var lane: String
        var isOvertaking: Bool
    }

    private struct Entry {
        let command: Command
        let leftOut: (@Sendable () -> Void)?
    }

    private struct State {
        var lanes: [LaneKey: FirstInFirstOut<Entry>] = [:]
        var waitingCount = 0
        var isClosed = false
        var idleWaiters: [CheckedContinuation<Void, Never>] = []
    }
}
