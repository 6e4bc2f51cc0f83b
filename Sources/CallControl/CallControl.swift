import ARI
import Logging
import QueueEngine

/// The engine's way to Asterisk and back: acts become ARI requests, events become inputs.
///
/// It alone knows that a request and its events are not ordered, that a busy Local channel lies about its cause, and
/// that a prompt must be stopped before anything else on the channel. One ``NodeControl`` for each Asterisk.
public final class CallControl: Sendable {
    private let nodes: [NodeName: NodeControl]

    public init(nodes: [NodeControl]) {
        self.nodes = Dictionary(nodes.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Has the acts performed, those on one channel in this order. Does not wait.
    public func perform(_ acts: [Act], for tenant: TenantName) {
        for act in acts { nodes[act.node]?.perform(act, for: tenant) }
    }

    /// Runs the connections to all nodes until the task is cancelled.
    ///
    /// A node whose application another connection has taken stands down for good: coming back by itself, or by ending
    /// so that a supervisor starts it again, would drop calls on both sides. To take the calls back it is started anew.
    public func run() async {
        await withTaskGroup(of: Void.self) { group in
            for node in nodes.values { group.addTask { await node.run() } }
            group.addTask {
                let never = AsyncStream<Never> { _ in }
                for await _ in never {}
            }
        }
    }

    /// Waits until every request that was asked for has been made, or `limit` is over.
    public func drain(within limit: Duration) async {
        let end = ContinuousClock.now + limit
        while nodes.values.contains(where: \.isBusy), .now < end {
            try? await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Those of `sounds` that some connected Asterisk surely lacks.
    public func missing(among sounds: [String]) async -> [String] {
        var missing: Set<String> = []
        for node in nodes.values where node.status.isConnected {
            for sound in sounds where await node.isMissing(sound) { missing.insert(sound) }
        }
        return missing.sorted()
    }

    public var statuses: [NodeStatus] { nodes.values.map(\.status).sorted { $0.node < $1.node } }
}

extension Act {
    /// The Asterisk that is to perform it.
    var node: NodeName {
        switch self {
        case .answer(let channel, _), .startMusic(let channel, _), .startRinging(let channel),
            .stopRinging(let channel), .hangUp(let channel), .release(let channel, _):
            channel.node
        case .dialAgent(let dial): dial.leg.node
        case .dialCustomer(let dial): dial.leg.node
        case .play(let playback, _), .stopPlayback(let playback): playback.channel.node
        case .join(let bridge, _, _), .destroyBridge(let bridge): bridge.node
        }
    }
}

extension NodeControl {
    /// Whether requests are on their way or wait for others.
    fileprivate var isBusy: Bool { lanes.activeLaneCount > 0 || otherLanes.activeLaneCount > 0 }
}
