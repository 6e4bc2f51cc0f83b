import ARI
import ARITestKit
import Locking

/// What a fake Asterisk has, so that its answers and the events agree.
final class AsteriskHoldings: Sendable {
    private struct State {
        var channels: [Channel] = []
        var bridges: [Bridge] = []
    }

    let server: FakeARIServer
    private let state = Locked(State())

    init(_ server: FakeARIServer) {
        self.server = server
        server.handle("GET", "/channels") { [state] _ in .value(state.copy.channels) }
        server.handle("GET", "/bridges") { [state] _ in .value(state.copy.bridges) }
        server.handle("GET", "/applications/{}") { [state] _ in
            .value(
                Application(
                    name: "callbackd",
                    channelIDs: state.copy.channels.map(\.id),
                    bridgeIDs: state.copy.bridges.map(\.id),
                    endpointIDs: [],
                    deviceNames: []
                )
            )
        }
    }

    func has(_ channels: [Channel], _ bridges: [Bridge] = []) {
        state.withLock { $0 = State(channels: channels, bridges: bridges) }
    }
}
