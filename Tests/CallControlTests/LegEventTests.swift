import ARI
import ARITestKit
import QueueEngine
import Testing

@testable import CallControl

@Suite("A leg is created, enters Stasis, is dialled, and has one outcome")
struct LegEventTests {
    @Test("An agent's leg is created in our application and dialled for the ring time once it is in Stasis")
    func agent() async throws {
        try await TestNode.run { node in
            node.perform(.dialAgent(agentDial))
            let create = try #require(try await node.server.waitForRequests("POST", "/channels/create").first)
            #expect(
                create.query == [
                    "endpoint": "PJSIP/alice", "app": "callbackd", "appArgs": "leg", "channelId": agentLeg.id,
                ]
            )
            #expect(
                create.text == #"{"variables":{"CONNECTEDLINE(name,i)":"support","CONNECTEDLINE(num,i)":"5550101"}}"#
            )
            try await node.settle()
            #expect(node.changes == ["POST /channels/create"])
            node.server.push(.stasisStart(leg(agentLeg), args: ["leg"]))
            let dial = try await node.server.waitForRequests("POST", "/channels/\(agentLeg.id)/dial").first
            #expect(dial?.query == ["timeout": "15"])
        }
    }

    @Test("A customer's leg goes through the tenant's dialplan, in the agent's format")
    func customer() async throws {
        try await TestNode.run { node in
            node.perform(.dialCustomer(customerDial))
            let create = try #require(try await node.server.waitForRequests("POST", "/channels/create").first)
            #expect(create.query["endpoint"] == "Local/95550101@acme-outbound/n")
            #expect(create.query["otherChannelId"] == customerLeg.id + ";2")
            #expect(create.query["originator"] == agentLeg.id)
            #expect(create.text.isEmpty)
            node.server.push(.stasisStart(leg(customerLeg), args: ["leg"]))
            let dial = try await node.server.waitForRequests("POST", "/channels/\(customerLeg.id)/dial").first
            #expect(dial?.query == ["timeout": "30"])
        }
    }

    @Test(
        "Events may come before the answer to their request: the leg is dialled after it, and its answer is told once"
    )
    func eventsFirst() async throws {
        try await TestNode.run { node in
            let server = node.server
            server.handle("POST", "/channels/create") { _ in
                server.push(.stasisStart(leg(agentLeg), args: ["leg"]))
                server.push(.stasisStart(leg(agentLeg), args: ["leg"]))
                return FakeAnswer.value(leg(agentLeg)).delayed(milliseconds: 30)
            }
            server.handle("POST", "/channels/{}/dial") { _ in
                server.push(.dial(leg(agentLeg), status: ""))
                server.push(.dial(leg(agentLeg, .ringing), status: "RINGING"))
                server.push(.channelStateChange(leg(agentLeg, .up)))
                server.push(.dial(leg(agentLeg, .up), status: "ANSWER"))
                return FakeAnswer.status(204).delayed(milliseconds: 30)
            }
            node.perform(.dialAgent(agentDial))
            try await node.waitFor("legAnswered")
            try await node.settle()
            #expect(node.told == ["legAnswered \(agentLeg.id)"])
            #expect(node.changes == ["POST /channels/create", "POST /channels/\(agentLeg.id)/dial"])
        }
    }

    @Test(
        "A dial that fails is told once by its true reason, and the channel that Asterisk leaves is hung up",
        arguments: [
            ("BUSY", LegFailure.busy), ("NOANSWER", .noAnswer), ("CONGESTION", .unreachable),
            ("CHANUNAVAIL", .unreachable),
        ]
    )
    func dialFails(_ status: String, _ failure: LegFailure) async throws {
        try await TestNode.run { node in
            try await node.ring(customerDial)
            node.server.push(.dial(leg(customerLeg, .ringing), status: "RINGING"))
            node.server.push(.dial(leg(customerLeg), status: status))
            node.server.push(.stasisEnd(leg(customerLeg)))
            node.server.push(.channelDestroyed(leg(customerLeg), cause: 0))
            try await node.settle()
            #expect(node.told == ["legFailed \(customerLeg.id) \(failure)"])
            #expect(node.changes.last == "DELETE /channels/\(customerLeg.id)")
            #expect(node.control.book.withLock { $0.count } == 0)
        }
    }

    @Test("A leg that vanishes unanswered is told by its cause; one that was answered has ended")
    func ends() async throws {
        try await TestNode.run { node in
            try await node.ring(customerDial)
            node.server.push(.channelDestroyed(leg(customerLeg), cause: 17))
            node.server.push(.channelDestroyed(leg(customerLeg), cause: 17))
            node.perform(.dialAgent(agentDial))
            node.server.push(.stasisStart(leg(agentLeg), args: ["leg"]))
            node.server.push(.channelStateChange(leg(agentLeg, .up)))
            node.server.push(.stasisEnd(leg(agentLeg, .up)))
            node.server.push(.channelDestroyed(leg(agentLeg, .up)))
            try await node.settle()
            #expect(
                node.told == [
                    "legFailed \(customerLeg.id) busy", "legAnswered \(agentLeg.id)", "channelEnded \(agentLeg.id)",
                ]
            )
            #expect(node.control.book.withLock { $0.count } == 0)
        }
    }
}

extension TestNode {
    /// Brings a customer's leg as far as being dialled.
    func ring(_ dial: CustomerDial) async throws {
        perform(.dialCustomer(dial))
        try await server.waitForRequests("POST", "/channels/create")
        server.push(.stasisStart(leg(dial.leg), args: ["leg"]))
        try await server.waitForRequests("POST", "/channels/\(dial.leg.id)/dial")
    }
}
