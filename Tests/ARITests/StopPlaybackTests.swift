import ARI
import ARITestKit
import Locking
import Testing

@Suite("The stop of a playback finds it wherever it is")
struct StopPlaybackTests {
    @Test("One that waits for its turn is left out, and never heard")
    func queued() async throws {
        let server = try await FakeARIServer.start()
        let client = ARIClient(configuration: server.configuration())
        let ann = client.commands(for: "ann")
        let gate = Gate()
        let first = ann.enqueue { _, _ throws(ARIError) in await gate.wait() }
        let told = Locked<ARIError?>(nil)
        let play = Task {
            do throws(ARIError) {
                try await ann.play(["sound:hello"], playbackID: "p")
            } catch {
                told.withLock { $0 = error }
            }
        }
        try await eventually("the play waits in the lane") { ann.waitingCommandCount == 1 }
        try await ann.stopPlayback("p")
        try await eventually("the play is left out") { told.copy != nil }
        #expect(told.copy?.isCancelled == true && told.copy?.mayHaveBeenSent == false)
        await play.value
        await gate.open()
        try await first.value()
        try await ann.perform { _, _ throws(ARIError) in }
        #expect(server.requests("POST", "/channels/ann/play/p").isEmpty)
        #expect(server.requests("DELETE", "/playbacks/p").isEmpty)
        client.shutdown()
        await server.stop()
    }

    @Test("One that is on its way is stopped when Asterisk has it")
    func underWay() async throws {
        let server = try await FakeARIServer.start()
        let isThere = Locked(false)
        let wasThere = Locked<Bool?>(nil)
        let isAsked = Gate()
        server.handle("POST", "/channels/ann/play/p") { _ in
            await isAsked.wait()
            isThere.withLock { $0 = true }
            return .value(Playback(id: "p", mediaURI: "sound:hello", targetURI: "channel:ann", state: .queued))
        }
        server.handle("DELETE", "/playbacks/p") { _ in
            wasThere.withLock { $0 = isThere.copy }
            await isAsked.open()
            return isThere.copy ? .status(204) : .error(404, "Playback not found")
        }
        let client = ARIClient(configuration: server.configuration())
        let ann = client.commands(for: "ann")
        let play = Task { try await ann.play(["sound:hello"], playbackID: "p") }
        try await server.waitForRequests("POST", "/channels/ann/play/p")
        let stop = Task { try await ann.stopPlayback("p") }
        // The pause in which a stop that does not wait arrives too early.
        try? await Task.sleep(for: .milliseconds(200))
        await isAsked.open()
        _ = try await play.value
        try await stop.value
        #expect(wasThere.copy == true)
        client.shutdown()
        await server.stop()
    }
}
