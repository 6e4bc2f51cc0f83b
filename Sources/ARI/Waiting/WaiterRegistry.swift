import Foundation
import Locking

/// Those who wait, by the ids that they wait for.
///
/// They are told on the thread that reads the websocket, before the event is handed to the consumer: they do not wait
/// for it, and it may itself be one of them. So the consumer may see an event after the one who waited for it has gone
/// on; commands that must keep their order go through a lane all the same.
final class WaiterRegistry: Sendable {
    static let limit = 16_384

    /// Whom a snapshot will have news for: those whose requests were answered before it was begun.
    struct Census: Sendable {
        fileprivate let ids: [Int]
    }

    private struct Entry {
        var channel: String
        var playback: String?
        /// Its request has been answered, so that the channel was there.
        var isUnderWay: Bool
        var take: @Sendable (Sighting) -> Void
    }

    private struct State {
        var entries: [Int: Entry] = [:]
        var byChannel: [String: Set<Int>] = [:]
        var byPlayback: [String: Int] = [:]
        var lastID = 0
        var isEnded = false
    }

    private let state = Locked(State())

    var count: Int { state.withLock { $0.entries.count } }

    /// Registers a wait. To be done before the request whose effect is waited for is sent.
    /// - Returns: `nil` beyond the limit; otherwise what to remove it by.
    func add(
        _ waiter: Waiter<some Watch>,
        channel: String,
        playback: String? = nil,
        isUnderWay: Bool = false
    ) -> Int? {
        let (id, isEnded): (Int?, Bool) = state.withLock { state in
            guard state.entries.count < Self.limit else { return (nil, false) }
            state.lastID += 1
            let id = state.lastID
            state.entries[id] = Entry(
                channel: channel,
                playback: playback,
                isUnderWay: isUnderWay,
                take: { waiter.take($0) }
            )
            state.byChannel[channel, default: []].insert(id)
            if let playback { state.byPlayback[playback] = id }
            return (id, state.isEnded)
        }
        if isEnded { waiter.take(.sessionEnded) }
        return id
    }

    func remove(_ id: Int) {
        state.withLock { state in
            guard let entry = state.entries.removeValue(forKey: id) else { return }
            state.byChannel[entry.channel]?.remove(id)
            if state.byChannel[entry.channel]?.isEmpty == true { state.byChannel[entry.channel] = nil }
            if let playback = entry.playback, state.byPlayback[playback] == id { state.byPlayback[playback] = nil }
        }
    }

    /// The request has been answered: from now on a snapshot that lacks the channel means that it is gone.
    func setUnderWay(_ id: Int) {
        state.withLock { $0.entries[id]?.isUnderWay = true }
    }

    func tellChannel(_ channel: String, _ sighting: Sighting) {
        let takers = state.withLock { state in
            (state.byChannel[channel] ?? []).compactMap { state.entries[$0]?.take }
        }
        for take in takers { take(sighting) }
    }

    func tellPlayback(_ playback: String, _ sighting: Sighting) {
        let take = state.withLock { state in state.byPlayback[playback].flatMap { state.entries[$0]?.take } }
        take?(sighting)
    }

    /// A snapshot is about to be taken.
    func census() -> Census {
        state.withLock { state in Census(ids: state.entries.filter(\.value.isUnderWay).map(\.key)) }
    }

    func resynchronise(_ census: Census, _ snapshot: Snapshot) {
        let states = Dictionary(snapshot.channels.map { ($0.id, $0.state) }) { $1 }
        let entries = state.withLock { state in census.ids.compactMap { state.entries[$0] } }
        for entry in entries { entry.take(states[entry.channel].map { .present($0) } ?? .missing) }
    }

    /// The session is over: nobody waits in vain, now or later.
    func end() {
        let entries = state.withLock { state in
            state.isEnded = true
            return Array(state.entries.values)
        }
        for entry in entries { entry.take(.sessionEnded) }
    }
}
