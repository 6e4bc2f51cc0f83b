import Locking

/// The plays of all channels that wait for their turn or for their answer, by the playback's id: a stop overtakes them,
/// and what is not there yet cannot be stopped. Bounded by the lanes, in which each has its place.
final class PlayCommands: Sendable {
    typealias Turn = CommandTurn<Playback>

    private let turns = Locked<[String: Turn]>([:])

    func begin(_ playbackID: String, _ turn: Turn) {
        turns.withLock { $0[playbackID] = turn }
    }

    func end(_ playbackID: String, _ turn: Turn) {
        turns.withLock { turns in
            if turns[playbackID] === turn { turns[playbackID] = nil }
        }
    }

    /// Keeps a play that has not begun from beginning, and waits for the answer to one that has.
    /// - Returns: whether there may be something to stop in Asterisk.
    func settle(_ playbackID: String) async -> Bool {
        guard let turn = turns.withLock({ $0[playbackID] }) else { return true }
        guard !turn.leaveOut(.superseded) else { return false }
        // In a task of its own, as a cancelled stop must not cancel the play.
        _ = await Task { await turn.ending() }.value
        return true
    }
}
