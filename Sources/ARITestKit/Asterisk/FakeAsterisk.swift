import ARI
import Foundation
import Locking

/// A fake server that knows calls: channels, bridges, playbacks and phones, with the events and errors that a real
/// Asterisk 22 gives for them, as ARITestKit's recorded traces and conformance tests have it.
///
/// It knows callers who come in, answer, hangup, create and dial, originate, playbacks, bridges, digits and the event
/// filter. Other requests about a channel that exists are answered with 204 and change nothing; what is scripted with
/// ``FakeARIServer/answer(_:_:with:)`` on its ``server`` comes first, and so do faults.
///
/// ```swift
/// let asterisk = try await FakeAsterisk.start()
/// asterisk.setPhone("PJSIP/alice", .answers(afterMilliseconds: 20))
/// let caller = asterisk.call(from: "5550100", arguments: ["support"])
/// ```
public final class FakeAsterisk: Sendable {
    public let server: FakeARIServer
    public let application: String
    private let state: Locked<FakeSwitch>

    /// Starts it on a free port.
    public static func start(application: String = "callbackd") async throws -> FakeAsterisk {
        FakeAsterisk(on: try await FakeARIServer.start(), application: application)
    }

    /// - Parameters:
    ///   - server: one that it has for itself.
    ///   - application: the application that is told of its calls.
    public init(on server: FakeARIServer, application: String = "callbackd") {
        self.server = server
        self.application = application
        state = Locked(FakeSwitch(application: application))
        server.handleOthers { [weak self] request in
            self?.act { $0.perform(request) } ?? .error(503, "the fake Asterisk is gone")
        }
    }

    /// A client's configuration for it.
    public var configuration: ARIConfiguration { server.configuration(application: application) }

    /// What the phone behind an endpoint does when it is called. Calls to endpoints without a phone fail with 500.
    public func setPhone(_ endpoint: String, _ behaviour: FakePhone) {
        state.withLock { $0.phones[endpoint] = behaviour }
    }

    /// How long a media URI plays, in milliseconds; 50 for those that are not set.
    public func setLength(_ media: String, milliseconds: Int) {
        state.withLock { $0.lengths[media] = milliseconds }
    }

    /// Somebody calls; the dialplan hands the call to the application with these arguments.
    public func call(from number: String, arguments: [String] = []) -> FakeCaller {
        FakeCaller(channelID: act { $0.callerEnters(number, arguments) }, asterisk: self)
    }

    /// The ids of the channels that exist.
    public var channelIDs: [String] { state.withLock { $0.channels.keys.sorted() } }

    /// Stops the server.
    public func stop() async { await server.stop() }

    /// Has the switch do something, and does what comes of it. Events are pushed under the lock, so that they keep the
    /// order in which they happened.
    @discardableResult
    func act<Result>(_ action: (inout FakeSwitch) -> Result) -> Result {
        let (result, later) = state.withLock { state in
            let result = action(&state)
            for event in state.takeEvents() { server.push(event) }
            return (result, state.takeLater())
        }
        for (milliseconds, happening) in later {
            Task { [weak self] in
                // A scripted delay: so long the phone rings, the prompt plays.
                try? await Task.sleep(for: .milliseconds(milliseconds))
                self?.act { $0.happen(happening) }
            }
        }
        return result
    }
}
