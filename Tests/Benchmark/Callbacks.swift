import Foundation
import LabKit

/// Callbacks, from the end of what the agent is told to the moment when agent and customer hear each other.
struct Callbacks {
    static let dialled = "callback: end of the agent's announcement → INVITE at the trunk"
    static let bridged = "callback: customer's 200 → both in the bridge (Asterisk's log, ±0.5)"
    static let heard = "callback: customer's 200 → both hear each other"

    let centre: ContactCentre

    func measure(_ count: Int, into samples: inout Samples) async throws {
        try await centre.ctl("agent", "pause", "acme/a1001")
        for first in stride(from: 0, to: count, by: 10) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in first..<min(first + 10, count) {
                    group.addTask { try await request(number: 5_550_400 + number) }
                }
                try await group.waitForAll()
            }
        }
        centre.ours.agent.does(.answer(after: .milliseconds(200)))
        centre.lab.customers.does(.answer(after: .milliseconds(500)))
        try await centre.ctl("agent", "unpause", "acme/a1001")
        for _ in 0..<count { try await carryOut(into: &samples) }
    }

    private func request(number: Int) async throws {
        let caller = try centre.lab.dial(centre.ours.number, as: .number("\(number)"))
        try await caller.wait(for: .answered, within: ContactCentre.patience)
        try await caller.hearMusic(within: ContactCentre.patience)
        caller.press("3")
        try await caller.hear("callback-number", within: ContactCentre.patience)
        caller.press("#")
        try await caller.hear("callback-confirmed", within: ContactCentre.patience, whole: true)
        try await caller.wait(for: .ended, within: ContactCentre.patience)
    }

    private func carryOut(into samples: inout Samples) async throws {
        let agent = try await centre.ours.agent.nextCall(within: ContactCentre.patience)
        let told = try await agent.hear(ContactCentre.queueSound, within: ContactCentre.patience, whole: true)
        let customer = try await centre.lab.customers.nextCall(within: ContactCentre.patience)
        try await agent.hear(customer, within: ContactCentre.patience)
        try await customer.hear(agent, within: ContactCentre.patience)
        let answered = customer.sent(status: 200)
        // The last packet came when its 20 ms began.
        let end = told.end.addingTimeInterval(0.02)
        samples.add(Self.dialled, centre.ours, from: end, to: customer.messages.first?.time)
        samples.expectBridge(Self.bridged, centre.ours, agent: centre.ours.agent.name, from: answered)
        let heard = [agent.firstHearing(of: customer), customer.firstHearing(of: agent)].compactMap(\.self)
        samples.add(Self.heard, centre.ours, from: answered, to: heard.count == 2 ? heard.max() : nil)
        customer.hangUp()
        try await agent.wait(for: .ended, within: ContactCentre.patience)
    }
}
