import Foundation
import LabKit
import Testing

@Suite("When Asterisk or callbackd is away", .serialized)
struct AbsenceTests {
    @Test("A caller who comes while callbackd is away is kept with music, and gets a place when it is back")
    func keptByTheDialplan() async throws {
        try await Scene.play { scene in
            try await scene.callbackd.terminate()
            let caller = try scene.lab.dial(Scene.queueNumber, as: .number("5550101"))
            try await caller.wait(for: .answered)
            try await caller.hearMusic()
            try await scene.callbackd.start()
            try await waitUntil("the caller has a place", within: .seconds(10)) {
                try await scene.places().map(\.held) == ["live"]
            }
            try await scene.requestCallback(by: caller)
        }
    }

    @Test("When callbackd stays away, the caller gets the administrator's fallback after the time set")
    func fallback() async throws {
        var setting = Scene.Setting()
        setting.lab.globals = ["CALLBACKD_PATIENCE": "3"]
        try await Scene.play(setting) { scene in
            try await scene.callbackd.terminate()
            let caller = try scene.lab.dial(Scene.queueNumber, as: .number("5550101"))
            try await caller.hear("fallback-apology", within: .seconds(15), whole: true)
            try await caller.wait(for: .ended)
        }
    }

    @Test("A queue that is full gives the caller back to the dialplan at once")
    func full() async throws {
        try await Scene.play(Scene.Setting(queue: ["--maximum-places", "1"])) { scene in
            let first = try await scene.waitingCaller()
            let second = try scene.lab.dial(Scene.queueNumber, as: .number("5550102"))
            try await second.hear("fallback-apology", within: .seconds(15), whole: true)
            #expect(first.phase == .answered)
        }
    }

    @Test("Asterisk restarted: live callers are gone, callbacks are made")
    func asteriskRestarted() async throws {
        try await Scene.play { scene in
            let live = try await scene.waitingCaller(.number("5550101"))
            let caller = try await scene.waitingCaller(.number("5550102"))
            try await scene.requestCallback(by: caller)
            try await scene.lab.killAsterisk()
            try await scene.lab.startAsterisk()
            try await waitUntil("callbackd is connected again", within: .seconds(30)) {
                try await scene.callbackd.isConnected
            }
            try await waitUntil("the live caller's place is gone") {
                try await scene.places().map(\.held) == ["callback"]
            }
            _ = live
            try await scene.unpause()
            let agent = try await scene.answerCallback()
            let customer = try await scene.lab.customers.nextCall(within: .seconds(15))
            #expect(customer.dialled == "5550102")
            try await customer.hear(agent)
        }
    }

    @Test("SIGTERM ends callbackd in order with status 0, and a live caller stays on the line")
    func orderlyStop() async throws {
        try await Scene.play { scene in
            let caller = try await scene.waitingCaller()
            #expect(try await scene.callbackd.terminate() == 0)
            #expect(caller.phase == .answered)
            try await scene.callbackd.start()
            #expect(try await scene.places().map(\.held) == ["live"])
            let restarted = Date()
            try await caller.hearMusic(since: restarted)
        }
    }
}
