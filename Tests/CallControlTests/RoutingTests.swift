import ARI
import ARITestKit
import Logging
import QueueEngine
import Testing

@testable import CallControl

@Suite("Each act goes to its own Asterisk")
struct RoutingTests {
    private let annex = NodeName("annex")!

    private func control(_ node: NodeName, on server: FakeARIServer) -> NodeControl {
        NodeControl(
            node: node,
            configuration: server.configuration(),
            sounds: SoundNames(directory: "callbackd", language: "en"),
            sink: RecordingSink(),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            onSoundsChecked: { _ in }
        )
    }

    @Test("Acts find their Asterisk by node; those of a node that is not there are nobody's")
    func route() async throws {
        let servers = [try await FakeARIServer.start(), try await FakeARIServer.start()]
        let nodes = [control(lab, on: servers[0]), control(annex, on: servers[1])]
        let callControl = CallControl(nodes: nodes)
        let running = Task { await callControl.run() }
        try await eventually("both are connected") { callControl.statuses.allSatisfy(\.isConnected) }
        #expect(callControl.statuses.map(\.node) == [annex, lab])
        let elsewhere = ChannelID(node: NodeName("nowhere")!, id: "1763.9")
        callControl.perform(
            [
                .startRinging(elsewhere), .startRinging(annsChannel), .startRinging(ChannelID(node: annex, id: "7.1")),
                .destroyBridge(BridgeID(node: annex, id: bridge.id)),
            ],
            for: acme
        )
        try await servers[0].waitForRequests("POST", "/channels/1763.1/ring")
        try await servers[1].waitForRequests("POST", "/channels/7.1/ring")
        try await servers[1].waitForRequests("DELETE", "/bridges/\(bridge.id)")
        #expect(servers[0].requests.filter { $0.method == "DELETE" }.isEmpty)
        #expect(servers.flatMap { $0.requests("POST", "/channels/{}/ring") }.count == 2)
        running.cancel()
        try await inTime("both stop") { await running.value }
        for node in nodes { node.client.shutdown() }
        for server in servers { await server.stop() }
    }

    @Test("Every act knows its Asterisk")
    func node() {
        let acts: [Act] = [
            .answer(annsChannel, musicClass: "x"), .startMusic(annsChannel, musicClass: "x"), .hangUp(annsChannel),
            .play(playback, []), .stopPlayback(playback), .dialAgent(agentDial), .dialCustomer(customerDial),
            .startRinging(annsChannel), .stopRinging(annsChannel), .join(bridge, annsChannel, agentLeg),
            .destroyBridge(bridge), .release(annsChannel, .fault),
        ]
        #expect(acts.allSatisfy { $0.node == lab })
    }
}
