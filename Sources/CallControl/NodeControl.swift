import ARI
import Locking
import Logging
import QueueEngine

/// One Asterisk: its session, its legs, and the requests on their way to it.
public final class NodeControl: Sendable {
    public let node: NodeName
    let client: ARIClient
    let session: ARISession
    let sink: any InputSink
    let sounds: SoundNames
    let logger: Logger
    /// A lane for each channel.
    let lanes = CommandLanes()
    /// Lanes for what belongs to no channel: the bridges, of which there may be many to clear away after a crash, and
    /// the sounds.
    let otherLanes = CommandLanes(maximumPerLane: 65_536)
    let book = Locked(LegBook())
    let callers = Locked([String: Caller]())
    let turns = Turns()
    let misses = Misses()
    /// Whether this process knows what was going on here before.
    let hasSynchronised = Locked(false)
    private let statusBox: Locked<NodeStatus>
    let onSoundsChecked: @Sendable ([String]) -> Void

    /// - Parameters:
    ///   - onSoundsChecked: told, after each connection, which sounds are missing; none when all is well.
    public init(
        node: NodeName,
        configuration: ARIConfiguration,
        sounds: SoundNames,
        sink: any InputSink,
        logger: Logger,
        onSoundsChecked: @escaping @Sendable ([String]) -> Void
    ) {
        self.node = node
        self.sounds = sounds
        self.sink = sink
        self.logger = logger
        self.onSoundsChecked = onSoundsChecked
        client = ARIClient(configuration: configuration)
        session = ARISession(client: client, logger: logger)
        statusBox = Locked(NodeStatus(node: node, connection: .disconnected(reason: nil), since: .now))
    }

    public var status: NodeStatus { statusBox.withLock { $0 } }

    /// Keeps the connection and passes events on, until the task is cancelled or another connection has taken the
    /// application's name.
    func run() async {
        async let session = session.run()
        async let _ = resynchroniseAfterMisses()
        for await signal in self.session.signals {
            await turns.take { await take(signal) }
        }
        _ = await session
        // From here on nothing is heard: nothing new is to be begun.
        if status.isConnected { disconnect(.disconnected(reason: "stopped")) }
    }

    private func take(_ signal: ARISignal) async {
        switch signal {
        case .connected:
            await synchronise()
            if status.isConnected { checkSounds() }
        case .event(let event): take(event)
        case .malformed(let message):
            logger.warning("an event could not be read", metadata: ["type": "\(message.type ?? "?")"])
        case .disconnected(let reason): disconnect(.disconnected(reason: "\(reason)"))
        case .unreachable(let reason, _, _): setConnection(.disconnected(reason: "\(reason)"))
        case .replaced: disconnect(.replaced)
        }
    }

    private func disconnect(_ connection: NodeStatus.Connection) {
        setConnection(connection)
        sink.nodeDisconnected(node)
    }

    func setConnection(_ connection: NodeStatus.Connection, version: String? = nil) {
        statusBox.withLock { status in
            status.connection = connection
            status.version = version ?? status.version
        }
    }
}
