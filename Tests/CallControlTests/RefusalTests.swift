import ARI
import ARITestKit
import QueueEngine
import Testing

@testable import CallControl

@Suite("An engine that missed something is told anew what Asterisk has")
struct RefusalTests {
    private let anew = ["reconciled", "nodeDisconnected", "reconciled"]

    @Test("An end that was refused is made up for by a new picture, after the event was taken")
    func end() async throws {
        try await TestNode.run { node in
            node.server.bring(ann)
            try await node.waitFor("callArrived")
            node.sink.refuse("acme: channelEnded")
            let start = ContinuousClock.now
            node.server.push(.stasisEnd(ann))
            try await node.waitForConnected(2)
            #expect(.now - start >= ResynchronisationPace.shortest)
            #expect(
                node.sink.words == [
                    "reconciled", "acme: callArrived 1763.1 support 5550101", "acme: channelEnded 1763.1",
                    "nodeDisconnected", "reconciled",
                ]
            )
            #expect(node.sink.presences.last?.channels.isEmpty == true)
            #expect(node.server.totalWebSocketCount == 1)
        }
    }

    @Test("What is refused to a request's outcome counts as well")
    func outcomes() async throws {
        try await TestNode.run { node in
            for word in ["joined", "playbackEnded", "legFailed"] { node.sink.refuse("acme: \(word)") }
            node.server.answer("POST", "/channels/{}/play/{}", with: .error(500, "no"))
            node.server.answer("POST", "/channels/create", with: .error(500, "no"))
            node.perform(
                .join(bridge, annsChannel, agentLeg),
                .play(playback, [.prompt(.callbackNumber)]),
                .dialCustomer(customerDial)
            )
            for word in ["joined", "playbackEnded", "legFailed"] { try await node.waitFor(word) }
            try await node.waitForConnected(2)
            try await eventually("all is made up for") { !node.control.misses.isNoted }
        }
    }

    @Test("When the connection is lost before, the next one's picture is enough")
    func lost() async throws {
        try await TestNode.run { node in
            node.sink.refuse("acme: playbackEnded")
            let ended = Playback(id: playback.id, mediaURI: "sound:x", targetURI: "channel:1763.1", state: .done)
            node.server.push(.playbackFinished(ended))
            try await node.waitFor("playbackEnded")
            node.server.dropWebSockets()
            try await node.waitForConnected(2)
            #expect(!node.control.misses.isNoted)
            #expect(node.sink.words.filter { !$0.hasPrefix("acme") } == anew)
        }
    }

    @Test("A refused digit and a refused caller are not made up for: the one is lost, the other is given back")
    func digits() async throws {
        try await TestNode.run { node in
            node.sink.refuse("acme: digitPressed")
            node.sink.refuse("acme: callArrived 1763.2")
            node.server.bring(ann)
            node.server.bring(ann.again(as: "1763.2", second: 5))
            node.server.push(.dtmf(ann, "3"))
            try await node.settle()
            #expect(!node.control.misses.isNoted)
        }
    }

    @Test("A tenant that is unknown misses nothing")
    func unknownTenant() async throws {
        try await TestNode.run { node in
            node.sink.refuse("acme: playbackEnded", as: .unknownTenant)
            let ended = Playback(id: playback.id, mediaURI: "sound:x", targetURI: "channel:1763.1", state: .done)
            node.server.push(.playbackFinished(ended))
            try await node.settle()
            #expect(!node.control.misses.isNoted)
        }
    }

    @Test("What goes on without help is told at longer and longer intervals, up to a bound, until it was quiet")
    func pace() {
        var pace = ResynchronisationPace()
        let start = ContinuousClock.now
        let pauses = (0..<8).map { pace.next(at: start + .seconds($0 * 30)) }
        #expect(pauses == [1, 2, 4, 8, 16, 30, 30, 30].map { .seconds($0) })
        #expect(pace.next(at: start + .seconds(7 * 30 + 60)) == .seconds(1))
    }
}
