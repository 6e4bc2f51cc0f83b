import Foundation
import LabKit

/// A caller dials while the agent is free, is answered by the agent, and they hear each other.
struct Arrivals {
    static let fromInvite = "caller's INVITE → INVITE at the free agent"
    static let fromACK = "caller's ACK → INVITE at the free agent"
    static let bridged = "agent's 200 → both in the bridge (Asterisk's log, ±0.5)"
    static let heard = "agent's 200 → caller hears the agent"

    let centre: ContactCentre

    func measure(_ side: Side, into samples: inout Samples) async throws {
        side.agent.does(.ring)
        let caller = try centre.lab.dial(side.number, as: .number("5550101"))
        let agent = try await side.agent.nextCall(within: ContactCentre.patience)
        try await caller.wait(for: .answered, within: ContactCentre.patience)
        try await agent.wait(for: .ringing, within: ContactCentre.patience)
        // A phone is not answered in the moment it rings; both sides are at rest by then.
        try await Task.sleep(for: .milliseconds(200))
        agent.answer()
        try await caller.hear(agent, within: ContactCentre.patience)
        try await agent.hear(caller, within: ContactCentre.patience)
        let answered = agent.sent(status: 200)
        let invited = agent.messages.first?.time
        samples.add(Self.fromInvite, side, from: caller.sent("INVITE"), to: invited)
        samples.add(Self.fromACK, side, from: caller.sent("ACK"), to: invited)
        samples.expectBridge(Self.bridged, side, agent: side.agent.name, from: answered)
        samples.add(Self.heard, side, from: answered, to: caller.firstHearing(of: agent))
        agent.hangUp()
        try await agent.wait(for: .ended, within: ContactCentre.patience)
        try await caller.wait(for: .ended, within: ContactCentre.patience)
        // The agent's phone is free for both queues again.
        try await Task.sleep(for: .milliseconds(Int.random(in: 100...300)))
    }
}

extension PhoneCall {
    /// When the phone first sent this request.
    func sent(_ method: String) -> Date? {
        messages.first { $0.direction == .sent && $0.method == method }?.time
    }

    /// When the phone first answered the INVITE with this status.
    func sent(status: Int) -> Date? {
        messages.first { $0.direction == .sent && $0.status == status && $0.transaction == "INVITE" }?.time
    }
}
