import ARI
import Administration
import AdministrationAPI
import CallControl
import Foundation
import Logging
import QueueEngine
import QueueRuntime
import QueueStore
import ServiceLifecycle

/// The whole daemon: what was configured, made and wired, run until a signal or a fault ends it.
struct Daemon {
    /// A stop that takes longer is cut short; a live caller is not affected by either.
    private static let longestStop = Duration.seconds(20)
    /// How long the last requests to Asterisk may take at a stop.
    private static let longestDrain = Duration.seconds(3)

    let configuration: Configuration
    let logger: Logger

    /// Returns when SIGTERM or SIGINT has ended it in order; throws ``StartFault`` or what else ended it.
    func run() async throws {
        let clock = AnchoredClock()
        let store = try SQLiteQueueStore.open(at: configuration.store)
        let performer = LatePerformer()
        let directory = TenantDirectory(
            .init(
                store: store,
                performer: performer,
                observers: [FactLog(logger: logger)],
                clock: clock,
                owner: "\(ProcessInfo.processInfo.hostName):\(ProcessInfo.processInfo.processIdentifier)",
                logger: logger
            )
        )
        let soundCheck = SoundCheck(logger: logger)
        let callControl = CallControl(
            nodes: configuration.asterisk.map { asterisk in
                node(asterisk, sink: TenantSink(directory: directory), soundCheck: soundCheck)
            }
        )
        performer.connect(to: callControl)
        try await directory.loadAll()
        let nodes = Set(configuration.asterisk.map(\.name))
        for tenant in directory.tenants { directory.runtime(of: tenant)?.submit(.nodesConfigured(nodes)) }
        let server = AdministrationServer(
            configuration: .init(socketPath: configuration.controlSocket, version: Release.version),
            backend: Backend(directory: directory, store: store, callControl: callControl, clock: clock),
            logger: logger,
            now: { clock.now }
        )
        let retention = RetentionKeeper(store: store, clock: clock, days: configuration.retentionDays, logger: logger)

        // Stopped from the last to the first: nobody asks, then nothing comes in, then what is known is stored.
        let services: [any ServiceLifecycle.Service] = [
            UntilShutdown {
                await directory.stop()
                await callControl.drain(within: Self.longestDrain)
            },
            WhileRunning { await retention.run() },
            WhileRunning { await callControl.run() },
            server,
            soundCheck,
        ]
        // At debug level the group would print every service with all that is in it.
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .info)
        var group = ServiceGroupConfiguration(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: quiet
        )
        group.maximumGracefulShutdownDuration = Self.longestStop
        logger.info(
            "callbackd starts",
            metadata: ["version": "\(Release.version)", "tenants": "\(directory.tenants.count)"]
        )
        do {
            try await ServiceGroup(configuration: group).run()
        } catch {
            await directory.stop()
            try? store.close()
            throw error
        }
        try store.close()
        logger.info("callbackd has stopped")
    }

    private func node(
        _ asterisk: Configuration.Asterisk,
        sink: TenantSink,
        soundCheck: SoundCheck
    ) -> NodeControl {
        var ari = ARIConfiguration(
            baseURL: asterisk.url.absoluteString,
            username: asterisk.username,
            password: asterisk.password,
            application: asterisk.application
        )
        ari.caFile = asterisk.caFile
        ari.allowsPlainText = asterisk.allowsPlainText
        ari.requests.maximumConnections = asterisk.maximumConnections
        var logger = logger
        logger[metadataKey: "asterisk"] = "\(asterisk.name)"
        return NodeControl(
            node: asterisk.name,
            configuration: ari,
            sounds: SoundNames(directory: configuration.prompts.directory, language: configuration.prompts.language),
            sink: sink,
            logger: logger,
            onSoundsChecked: { missing in soundCheck.report(missing, on: asterisk.name) }
        )
    }
}
