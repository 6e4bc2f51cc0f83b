import ARI
import ARITestKit
import QueueEngine
import Testing

@testable import CallControl

@Suite("What callers do is told to their tenant")
struct CallerEventTests {
    @Test("A caller arrives with tenant, queue and number, presses keys and leaves")
    func life() async throws {
        try await TestNode.run { node in
            node.server.bring(ann)
            node.server.push(.dtmf(ann, "3"))
            node.server.push(.dtmf(ann, "#"))
            node.server.push(.stasisEnd(ann))
            try await node.settle()
            #expect(
                node.told == [
                    "callArrived 1763.1 support 5550101", "digitPressed 1763.1 3", "digitPressed 1763.1 #",
                    "channelEnded 1763.1",
                ]
            )
            #expect(node.control.callers.withLock { $0.isEmpty })
        }
    }

    @Test(
        "The number is passed on as Asterisk says it; none is none, and what is no number the engine takes for none",
        arguments: [("anonymous", "anonymous"), ("", "withheld"), ("+4930555", "+4930555"), ("5550\"1", "5550\"1")]
    )
    func number(_ shown: String, _ told: String) async throws {
        #expect(PhoneNumber("anonymous") == nil)
        try await TestNode.run { node in
            var caller = ann
            caller.caller.number = shown
            node.server.bring(caller)
            try await node.settle()
            #expect(node.told == ["callArrived 1763.1 support \(told)"])
        }
    }

    @Test("A call that does not say for whom goes back to the dialplan", arguments: [[], ["acme"], ["Acme!", "x"]])
    func badArguments(_ arguments: [String]) async throws {
        try await TestNode.run { node in
            node.server.push(.stasisStart(ann, args: arguments))
            try await node.waitForChanges(2)
            try await node.settle()
            #expect(node.changes(of: ann.id).last == "POST /channels/1763.1/continue")
            #expect(node.server.requests("POST", "/channels/1763.1/variable").first?.query["value"] == "UNKNOWN")
            #expect(node.told.isEmpty)
        }
    }

    @Test(
        "A caller whom no tenant takes goes back to the dialplan, with the reason, and is forgotten",
        arguments: [(Delivery.refused, "ERROR"), (.unknownTenant, "UNKNOWN")]
    )
    func notTaken(_ delivery: Delivery, _ status: String) async throws {
        try await TestNode.run { node in
            node.sink.refuse("acme: callArrived", as: delivery)
            node.server.bring(ann)
            try await node.waitForChanges(2)
            #expect(node.server.requests("POST", "/channels/1763.1/variable").first?.query["value"] == status)
            node.server.push(.dtmf(ann, "3"))
            node.server.push(.stasisEnd(ann))
            try await node.settle()
            #expect(node.told == ["callArrived 1763.1 support 5550101"])
        }
    }

    @Test("A sound's end is told with its channel; the end of others' sounds is not")
    func playbackEnds() async throws {
        try await TestNode.run { node in
            let ours = Playback(id: playback.id, mediaURI: "sound:x", targetURI: "channel:1763.1", state: .done)
            var others = ours
            others.id = "somebody-elses"
            var onBridge = ours
            onBridge.targetURI = "bridge:b"
            for playback in [others, onBridge, ours] { node.server.push(.playbackFinished(playback)) }
            try await node.settle()
            #expect(node.told == ["playbackEnded \(playback.id) on 1763.1"])
        }
    }

    @Test("What is said twice, of strangers, unknown or unreadable changes nothing")
    func noise() async throws {
        try await TestNode.run { node in
            let stranger = Channel(id: "1763.99")
            node.server.push(.dtmf(stranger, "3"))
            node.server.push(.stasisEnd(stranger))
            node.server.bring(ann)
            node.server.bring(ann)
            node.server.push(.dtmf(ann, "E"))
            node.server.push(.dtmf(ann, ""))
            node.server.push("no JSON")
            node.server.push(#"{"type":"StasisStart","application":"callbackd"}"#)
            node.server.push(#"{"type":"ChannelLearnedToFly","application":"callbackd"}"#)
            node.server.push(.stasisEnd(ann))
            node.server.push(.stasisEnd(ann))
            node.server.push(.channelDestroyed(ann))
            try await node.settle()
            #expect(node.told == ["callArrived 1763.1 support 5550101", "channelEnded 1763.1"])
        }
    }
}
