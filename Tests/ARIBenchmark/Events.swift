import ARI
import ArgumentParser
import Foundation
import Logging

/// Our client on the source: typed events by a session, dispatched by type, a few fields of each looked at.
struct Events: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Read events by ARISession (a part of the comparison).")

    @Option(help: "The source's port.")
    var port: Int
    @Option(help: "How many events come.")
    var count: Int
    @Option(help: "How many come at each request for more.")
    var window: Int
    @Flag(help: "Keep every channel as it was last seen, as an application does.")
    var keep = false

    func run() async throws {
        var configuration = ARIConfiguration(
            baseURL: "http://127.0.0.1:\(port)/ari",
            username: "callbackd",
            password: Secret("secret"),
            application: "callbackd"
        )
        configuration.events.filteredTypes = []
        let client = ARIClient(configuration: configuration)
        let session = ARISession(client: client, logger: Logger(label: "events") { _ in SwiftLogNoOpLogHandler() })
        let runner = Task { await session.run() }
        var consumer = Consumer(keeps: keep)
        // Options are looked up by name at each use.
        let (count, window) = (count, window)
        var watch = Stopwatch()
        var memory = 0
        loop: for await signal in session.signals {
            switch signal {
            case .connected(generation: 1):
                watch = Stopwatch()
                memory = Stopwatch.residentKilobytes
                try await client.events.userEvent("go")
            case .event(let event):
                consumer.take(event)
                if consumer.count == count { break loop }
                if consumer.count % window == 0 { try await client.events.userEvent("go") }
            case .resynchronised: break
            default: throw Failure(description: "not all events came: \(signal)")
            }
        }
        let (processor, seconds) = watch.measured
        try Measured(
            count: consumer.count,
            checksum: consumer.checksum,
            processorSeconds: processor,
            seconds: seconds,
            kilobytes: Stopwatch.residentKilobytes - memory
        ).tell()
        runner.cancel()
        client.shutdown()
    }
}

/// What an application does with events at the least.
struct Consumer {
    let keeps: Bool
    private(set) var count = 0
    /// Sum of what was looked at, so that it is looked at indeed.
    private(set) var checksum = 0
    private var channels: [String: Channel] = [:]

    init(keeps: Bool) {
        self.keeps = keeps
    }

    mutating func take(_ event: ARIEvent) {
        count += 1
        switch event {
        case .stasisStart(let event):
            look(at: event.channel)
            checksum += event.args.count
        case .stasisEnd(let event): look(at: event.channel)
        case .channelCreated(let event): look(at: event.channel)
        case .channelStateChange(let event): look(at: event.channel)
        case .channelDestroyed(let event):
            look(at: event.channel)
            checksum += event.cause
        case .channelDtmfReceived(let event):
            look(at: event.channel)
            checksum += event.digit.utf8.count
        case .channelVarset(let event):
            checksum += event.variable.utf8.count
            if let channel = event.channel { look(at: channel) }
        case .dial(let event):
            look(at: event.peer)
            checksum += event.dialstatus.utf8.count
        case .playbackStarted(let event): checksum += event.playback.id.utf8.count
        case .playbackFinished(let event): checksum += event.playback.id.utf8.count
        case .channelEnteredBridge(let event): checksum += event.bridge.channels.count
        case .channelLeftBridge(let event): checksum += event.bridge.channels.count
        default:
            if let channel = event.channel { look(at: channel) }
        }
    }

    private mutating func look(at channel: Channel) {
        checksum += channel.id.utf8.count + channel.state.rawValue.utf8.count + channel.caller.number.utf8.count
        if let dialplan = channel.dialplan { checksum += dialplan.context.utf8.count + dialplan.exten.utf8.count }
        if keeps { channels[channel.id] = channel.compacted() }
    }
}
