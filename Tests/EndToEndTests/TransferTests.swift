import Foundation
import LabKit
import Testing

@Suite("An attended transfer", .serialized)
struct TransferTests {
    @Test("Reception consults the queue and hands a caller over, who takes reception's place in the line")
    func intoTheQueue() async throws {
        var setting = Scene.Setting(agents: ["1001", "1002"])
        setting.lab.modules = ["res_pjsip_refer.so"]
        setting.lab.dialplan = """
            [callbackd-inbound]
            exten => 5100,1,Dial(PJSIP/1002)
             same => n,Hangup()
            """
        try await Scene.play(setting) { scene in
            let reception = try scene.lab.agent("1002")
            let caller = try scene.lab.dial("5100", as: .number("5550101"))
            let first = try await reception.nextCall()
            try await caller.wait(for: .answered)
            let consultation = try await scene.waitingCaller(.number("1002"))
            let behind = try await scene.waitingCaller(.number("5550102"))
            #expect(try await scene.places().map(\.phoneNumber) == ["1002", "5550102"])

            try first.transfer(to: consultation)
            try await consultation.wait(for: .ended)
            #expect(consultation.endedBy == .asterisk)
            try await waitUntil("the place is the caller's", within: .seconds(10)) {
                try await scene.places().map(\.phoneNumber) == ["5550101", "5550102"]
            }
            try await caller.hearMusic()

            try await scene.unpause()
            let agent = try await scene.lab.agent("1001").nextCall()
            try await caller.hear(agent)
            try await agent.hear(caller)
            #expect(behind.phase == .answered)
            caller.hangUp()
            try await scene.lab.agent("1001").nextCall().wait(for: .answered)
        }
    }
}
