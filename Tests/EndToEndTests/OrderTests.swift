import Foundation
import LabKit
import Testing

@Suite("Nobody overtakes, live or called back", .serialized)
struct OrderTests {
    @Test("Two callbacks and a live caller are served in the order in which they came")
    func mixed() async throws {
        try await Scene.play { scene in
            let agentPhone = try scene.lab.agent("1001")
            let first = try await scene.waitingCaller(.number("5550101"))
            let second = try await scene.waitingCaller(.number("5550102"))
            let third = try await scene.waitingCaller(.number("5550103"))
            // Both choose callback at once; the caller between them holds.
            first.press("3")
            third.press("3")
            try await first.hear("callback-number")
            try await third.hear("callback-number")
            third.press("#")
            first.press("#")
            try await first.hear("callback-confirmed", within: .seconds(15), whole: true)
            try await third.hear("callback-confirmed", within: .seconds(15), whole: true)
            try await first.wait(for: .ended)
            try await third.wait(for: .ended)

            try await scene.unpause()
            let firstAgentCall = try await scene.answerCallback()
            let firstCustomer = try await scene.lab.customers.nextCall(within: .seconds(15))
            #expect(firstCustomer.dialled == "5550101")
            try await firstCustomer.hear(firstAgentCall)
            #expect(agentPhone.calls.count == 1)
            firstAgentCall.hangUp()

            let secondAgentCall = try await agentPhone.nextCall()
            try await second.hear(secondAgentCall)
            #expect(scene.lab.customers.calls.count == 1)
            second.hangUp()

            _ = try await scene.answerCallback()
            let thirdCustomer = try await scene.lab.customers.nextCall(within: .seconds(15))
            #expect(thirdCustomer.dialled == "5550103")
            #expect(scene.lab.customers.calls.count == 2)
        }
    }

    @Test("An agent who becomes free while the caller types is given to that caller")
    func freeWhileTyping() async throws {
        try await Scene.play { scene in
            let typing = try await scene.waitingCaller(.number("5550101"))
            let behind = try await scene.waitingCaller(.number("5550102"))
            typing.press("3")
            try await typing.hear("callback-number")
            typing.press("555")
            try await typing.waitUntilPressed(4)
            try await scene.unpause()
            let agent = try await scene.lab.agent("1001").nextCall()
            try await typing.hear(agent)
            try await agent.hear(typing)
            #expect(behind.phase == .answered)
            #expect(try await scene.callbacks().isEmpty)
        }
    }
}
