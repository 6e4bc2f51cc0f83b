import ARI
import ARITestKit
import QueueEngine
import Testing

@testable import CallControl

@Suite("After each connection Asterisk is asked whether it has every prompt")
struct SoundCheckTests {
    private func sound(_ language: String) -> FakeAnswer {
        .json(#"{"id":"x","text":"x","formats":[{"language":"\#(language)","format":"slin16"}]}"#)
    }

    @Test("Missing is what Asterisk does not have in the prompts' language; what cannot be asked is not")
    func missing() async throws {
        let english = sound("en")
        let german = sound("de")
        let prepare = { (server: FakeARIServer) in
            server.handle("GET", "/sounds/{}") { request in
                switch request.pathComponents[1] {
                case "callbackd/callback-confirmed": .error(404, "Sound not found")
                case "callbackd/callback-number": german
                case "callbackd/callback-holding": .error(500, "no")
                default: english
                }
            }
        }
        try await TestNode.run(prepare: prepare) { node in
            try await eventually("the sounds are checked") { !node.soundChecks.isEmpty }
            let names = ["callbackd/callback-confirmed", "callbackd/callback-number"]
            #expect(node.soundChecks.map { $0.sorted() } == [names])
            let control = CallControl(nodes: [node.control])
            #expect(await control.missing(among: names + ["letters/a"]) == names)
        }
    }

    @Test("The check does not hold up events, however slow it is")
    func beside() async throws {
        try await TestNode.run { node in
            try await node.server.waitForRequests("GET", "/sounds/{}")
            node.server.bring(ann)
            try await node.waitFor("callArrived 1763.1")
            #expect(node.soundChecks.isEmpty)
        }
    }

    @Test("A reconnect checks again: the files may have been put there meanwhile")
    func again() async throws {
        let english = sound("en")
        let prepare = { (server: FakeARIServer) in
            server.answer("GET", "/sounds/{}", with: .error(404, "Sound not found"))
        }
        try await TestNode.run(prepare: prepare) { node in
            try await eventually("the sounds are checked") { node.soundChecks.count == 1 }
            #expect(node.soundChecks.first?.count == node.control.sounds.required.count)
            node.server.answer("GET", "/sounds/{}", with: english)
            node.server.dropWebSockets()
            try await eventually("the sounds are checked again") { node.soundChecks.count == 2 }
            #expect(node.soundChecks.last == [])
        }
    }
}
