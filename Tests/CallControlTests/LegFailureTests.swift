import ARI
import ARITestKit
import QueueEngine
import Testing

@testable import CallControl

@Suite("A leg that cannot be made has failed, and nothing of it is left")
struct LegFailureTests {
    @Test("Asterisk refuses to create it: told, cleared away and forgotten", arguments: [500, 400, 404])
    func refused(_ status: Int) async throws {
        try await TestNode.run { node in
            node.server.answer("POST", "/channels/create", with: .error(status, "Allocation failed"))
            node.perform(.dialAgent(agentDial))
            try await node.expectChanges(["POST /channels/create", "DELETE /channels/\(agentLeg.id)"])
            try await node.settle()
            #expect(node.told == ["legFailed \(agentLeg.id) unreachable"])
            #expect(node.control.book.withLock { $0.count } == 0)
        }
    }

    @Test(
        "A conflict or a lost answer is no proof: without the channel it has failed",
        arguments: [FakeAnswer.error(409, "exists"), .never, .closeWithoutAnswer]
    )
    func doubtful(_ answer: FakeAnswer) async throws {
        try await TestNode.run(adjust: quick) { node in
            node.server.answer("POST", "/channels/create", with: answer)
            node.perform(.dialAgent(agentDial))
            try await node.waitFor("legFailed")
            #expect(node.server.requests("GET", "/channels/\(agentLeg.id)").count == 1)
            try await node.server.waitForRequests("DELETE", "/channels/\(agentLeg.id)")
            #expect(node.told == ["legFailed \(agentLeg.id) unreachable"])
        }
    }

    @Test(
        "A conflict or a lost answer is no proof: with the channel it goes on",
        arguments: [FakeAnswer.error(409, "exists"), .never, .closeWithoutAnswer]
    )
    func doubtfulButThere(_ answer: FakeAnswer) async throws {
        try await TestNode.run(adjust: quick) { node in
            node.server.answer("POST", "/channels/create", with: answer)
            node.server.answer("GET", "/channels/{}", with: .value(leg(agentLeg)))
            node.perform(.dialAgent(agentDial))
            try await node.server.waitForRequests("GET", "/channels/\(agentLeg.id)")
            node.server.push(.stasisStart(leg(agentLeg), args: ["leg"]))
            try await node.server.waitForRequests("POST", "/channels/\(agentLeg.id)/dial")
            try await node.settle()
            #expect(node.told.isEmpty)
            #expect(node.changes(of: agentLeg.id) == ["POST /channels/\(agentLeg.id)/dial"])
        }
    }

    @Test("A leg that appears after it was given up is hung up, not dialled")
    func stray() async throws {
        try await TestNode.run { node in
            node.server.answer("POST", "/channels/create", with: .error(500, "Allocation failed"))
            node.perform(.dialAgent(agentDial))
            try await node.waitForChanges(2)
            node.server.push(.stasisStart(leg(agentLeg), args: ["leg"]))
            try await node.waitForChanges(3)
            try await node.settle()
            #expect(node.changes.dropFirst() == ["DELETE /channels/\(agentLeg.id)", "DELETE /channels/\(agentLeg.id)"])
        }
    }

    @Test("Asterisk refuses to dial it: told once, and hung up", arguments: [409, 404, 500])
    func dialRefused(_ status: Int) async throws {
        try await TestNode.run { node in
            node.server.answer("POST", "/channels/{}/dial", with: .error(status, "no"))
            try await node.ring(customerDial)
            try await node.server.waitForRequests("DELETE", "/channels/\(customerLeg.id)")
            node.server.push(.channelDestroyed(leg(customerLeg), cause: 17))
            try await node.settle()
            #expect(node.told == ["legFailed \(customerLeg.id) unreachable"])
        }
    }

    @Test("An answer to the dialling that was lost says nothing: the leg's own events do", arguments: [true, false])
    func dialAnswerLost(_ isAnswered: Bool) async throws {
        try await TestNode.run(adjust: quick) { node in
            node.server.answer("POST", "/channels/{}/dial", with: .closeWithoutAnswer)
            try await node.ring(customerDial)
            try await node.settle()
            #expect(node.told.isEmpty)
            node.server.push(.dial(leg(customerLeg), status: isAnswered ? "ANSWER" : "BUSY"))
            try await node.settle()
            #expect(node.told == [isAnswered ? "legAnswered \(customerLeg.id)" : "legFailed \(customerLeg.id) busy"])
        }
    }

    @Test("A leg that is hung up before it is in Stasis is never dialled, and its end is told")
    func hungUpBeforeStasis() async throws {
        try await TestNode.run { node in
            node.perform(.dialCustomer(customerDial), .hangUp(customerLeg))
            try await node.waitForChanges(1)
            node.server.push(.stasisStart(leg(customerLeg), args: ["leg"]))
            node.server.push(.channelDestroyed(leg(customerLeg), cause: 16))
            try await node.settle()
            #expect(node.server.requests("POST", "/channels/{}/dial").isEmpty)
            #expect(node.changes.last == "DELETE /channels/\(customerLeg.id)")
            #expect(node.told == ["channelEnded \(customerLeg.id)"])
        }
    }

    @Test("A leg that is hung up while its request to be created is on its way is hung up after it")
    func hungUpDuringCreate() async throws {
        try await TestNode.run { node in
            node.server.answer(
                "POST",
                "/channels/create",
                with: FakeAnswer.value(leg(customerLeg)).delayed(milliseconds: 30)
            )
            node.perform(.dialCustomer(customerDial))
            try await node.waitForChanges(1)
            node.perform(.hangUp(customerLeg))
            try await node.waitForChanges(2)
            try await node.settle()
            #expect(node.changes == ["POST /channels/create", "DELETE /channels/\(customerLeg.id)"])
        }
    }
}

/// Requests without an answer are given up soon, but not so soon that a busy machine misses the time.
let quick: @Sendable (inout ARIConfiguration) -> Void = { configuration in
    configuration.requests.timeoutMilliseconds = 1000
    configuration.requests.blockingTimeoutMilliseconds = 1000
}
