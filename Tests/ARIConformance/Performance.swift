import ARI
import ARITestKit
import Foundation
import Locking
import Logging

/// A body under way: the client, and what its session has told.
final class Performance: Sendable {
    let stage: any Stage
    let client: ARIClient
    private let name: String
    private let session: ARISession
    private let state = Locked(State())
    private let tasks: Locked<[Task<Void, Never>]>

    struct State: Sendable {
        var events: [ARIEvent] = []
        var malformed: [MalformedEvent] = []
        var isConnected = false
    }

    static func begin(_ body: ConformanceBody, on stage: any Stage) async throws -> Performance {
        let performance = Performance(body, stage)
        do {
            try await performance.wait("the session is connected") { $0.isConnected ? true : nil }
            try await stage.begin()
        } catch {
            await performance.end()
            throw error
        }
        return performance
    }

    private init(_ body: ConformanceBody, _ stage: any Stage) {
        self.stage = stage
        name = body.name
        client = ARIClient(configuration: stage.configuration)
        let session = ARISession(client: client, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        self.session = session
        tasks = Locked([])
        let runner = Task { _ = await session.run() }
        let reader = Task { [state] in
            for await signal in session.signals {
                state.withLock { state in
                    switch signal {
                    case .connected: state.isConnected = true
                    case .event(let event): state.events.append(event)
                    case .malformed(let message): state.malformed.append(message)
                    default: break
                    }
                }
            }
        }
        tasks.withLock { $0 = [runner, reader] }
    }

    func end() async {
        for task in tasks.withLock({ $0 }) {
            task.cancel()
            await task.value
        }
        client.shutdown()
    }

    /// An id that no other body uses: Asterisk must not be given one twice.
    func id(_ word: String) -> String { "\(name).\(word)" }

    /// The types of the events so far, for failures.
    var told: [String] { state.withLock { $0.events.map(\.type) } }

    // MARK: Waiting and checking

    /// Waits until `find` finds something in what was told, and returns it.
    @discardableResult
    func wait<Found: Sendable>(_ what: String, _ find: @Sendable (State) -> Found?) async throws -> Found {
        let found = Locked<Found?>(nil)
        try await eventually(what, within: .seconds(20)) { [state] in
            guard let value = find(state.withLock { $0 }) else { return false }
            found.withLock { $0 = value }
            return true
        }
        guard let value = found.withLock({ $0 }) else { throw ConformanceFailure("\(what): lost") }
        return value
    }

    /// Waits for an event.
    @discardableResult
    func event<Event: ARIMessage>(
        _ type: Event.Type,
        _ what: String = "",
        where isIt: @Sendable (Event) -> Bool = { _ in true }
    ) async throws -> Event {
        try await wait("\(Event.type) \(what)") { state in
            for event in state.events { if let event = event.message as? Event, isIt(event) { return event } }
            return nil
        }
    }

    func check(_ what: String, _ condition: (State) -> Bool) async throws {
        guard state.withLock({ condition($0) }) else { throw ConformanceFailure("not so: \(what)") }
    }

    func check(_ what: String, _ condition: Bool) throws {
        guard condition else { throw ConformanceFailure("not so: \(what)") }
    }

    func check<Value: Equatable>(_ what: String, _ value: Value, is expected: Value) throws {
        guard value == expected else { throw ConformanceFailure("\(what) is \(value) and not \(expected)") }
    }

    /// Performs an operation that is to fail.
    func refused(_ what: String, _ code: ARIError.Code, _ operation: () async throws -> Void) async throws {
        do {
            try await operation()
        } catch let error as ARIError {
            return try check("\(what): the error (\(error))", error.code.label, is: code.label)
        }
        throw ConformanceFailure("\(what): was not refused")
    }

    /// Performs an operation until it is refused because nothing is there. Asterisk answers a deletion before the last
    /// of it is gone, and for a moment still finds it, or says that it is not in the application (409).
    func gone(_ what: String, _ operation: @escaping @Sendable () async throws -> Void) async throws {
        try await eventually("\(what) is gone") {
            do {
                try await operation()
                return false
            } catch {
                return (error as? ARIError)?.code == .notFound
            }
        }
    }

    // MARK: Steps of many bodies

    /// A caller comes in.
    func caller(_ number: String = "5550101") async throws -> (caller: any StageCaller, channel: Channel) {
        let caller = try await stage.call(from: number)
        let start = try await event(StasisStart.self, "of the caller") { $0.args == ["in"] }
        return (caller, start.channel)
    }

    /// A caller comes in and is answered.
    func answeredCaller(_ number: String = "5550101") async throws -> (caller: any StageCaller, channel: Channel) {
        let (caller, channel) = try await caller(number)
        try await client.channels.answer(channel.id)
        try await event(ChannelStateChange.self, "to Up") { $0.channel.id == channel.id && $0.channel.state == .up }
        return (caller, channel)
    }

    /// The caller hangs up and is gone.
    func leave(_ caller: any StageCaller, _ channel: Channel) async throws {
        try await caller.hangUp()
        try await event(StasisEnd.self, "of the caller") { $0.channel.id == channel.id }
    }

    /// A channel to a phone that behaves so, made and in Stasis, not yet dialled.
    func leg(to behaviour: PhoneBehaviour, _ word: String = "leg") async throws -> String {
        let endpoint = try await stage.phone(behaviour)
        let id = id(word)
        try await client.channels.create(endpoint: endpoint, app: stage.configuration.application, channelID: id)
        let start = try await event(StasisStart.self, "of the leg") { $0.channel.id == id }
        try check("the leg's state", start.channel.state, is: .down)
        return id
    }

    /// Waits for a leg's end.
    func destroyed(_ leg: String) async throws -> ChannelDestroyed {
        try await event(ChannelDestroyed.self, "of \(leg)") { $0.channel.id == leg }
    }
}
