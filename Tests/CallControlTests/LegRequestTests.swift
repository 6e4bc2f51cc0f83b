import QueueEngine
import Testing

@testable import CallControl

@Suite("How a leg is asked of Asterisk")
struct LegRequestTests {
    private let node = NodeName("lab")!

    @Test("A customer is dialled through the tenant's context, in place, in the agent's format")
    func customer() {
        let request = LegRequest(
            CustomerDial(
                leg: ChannelID(node: node, id: "callbackd.acme.1.customer.x-1"),
                agentLeg: ChannelID(node: node, id: "callbackd.acme.1.agent.x-1"),
                dialString: "95550101",
                context: "acme-outbound",
                callerNumber: PhoneNumber("5550000"),
                ring: 30
            )
        )
        #expect(request.endpoint == "Local/95550101@acme-outbound/n")
        #expect(request.otherID == "callbackd.acme.1.customer.x-1;2")
        #expect(request.originator == "callbackd.acme.1.agent.x-1")
        #expect(request.variables == ["CONNECTEDLINE(num,i)": "5550000"])
    }

    @Test("An agent's phone shows the caller's number and the queue")
    func agent() {
        let request = LegRequest(
            AgentDial(
                leg: ChannelID(node: node, id: "leg"),
                endpoint: "PJSIP/alice",
                callerNumber: PhoneNumber("+4930555"),
                queue: QueueName("support")!,
                ring: 15
            )
        )
        #expect(request.endpoint == "PJSIP/alice")
        #expect(request.variables == ["CONNECTEDLINE(num,i)": "+4930555", "CONNECTEDLINE(name,i)": "support"])
    }

    @Test("The longest id that the engine makes fits into Asterisk's 149 bytes")
    func longestID() {
        let tenant = String(repeating: "t", count: Name<NameOf.Tenant>.maximumLength)
        let id = "callbackd.\(tenant).\(Int64.max).customer.\(String(Int64.max, radix: 36))-\(Int64.max);2"
        #expect(id.utf8.count <= 149)
    }
}
