import Foundation
import LabKit

/// The agent ends one call after another while others wait: how soon does the phone ring for the next one?
struct HangUps {
    let centre: ContactCentre
    /// How many wait behind the next caller, in each queue.
    let waiting: Int

    private var title: String { "agent hangs up → INVITE for the next caller, \(waiting + 1) waiting" }

    func measure(_ count: Int, into samples: inout Samples, note: (String) -> Void) async throws {
        var crowds: [Crowd] = []
        var ringing: [PhoneCall] = []
        for side in centre.sides {
            side.agent.does(.ring)
            // One is with the agent, one is next, the others wait.
            let crowd = try centre.lab.crowd(
                of: waiting + 2,
                atMost: waiting + count + 20,
                dialling: side.number,
                as: .number("5550300")
            )
            crowds.append(crowd)
            ringing.append(try await side.agent.nextCall(within: ContactCentre.patience))
        }
        for number in 1...count {
            for (index, side) in centre.sides.enumerated() {
                let crowd = crowds[index]
                try await waitUntil("the crowd is there", within: ContactCentre.patience, seen: "\(crowd.count)") {
                    crowd.count == waiting + 2
                }
                ringing[index] = try await measure(side, ringing[index], into: &samples)
            }
            if number % 10 == 0 { note("\(number) of \(count)") }
        }
        for crowd in crowds { try await crowd.leave() }
        for call in ringing { try await call.wait(for: .ended, within: ContactCentre.patience) }
        // While the crowd left, the phone rang for those who had not left yet; no event says that it will not again.
        try await Task.sleep(for: .seconds(1))
        for side in centre.sides { while (try? await side.agent.nextCall(within: .zero)) != nil {} }
    }

    /// Answers, talks, hangs up; returns the next call, which rings.
    private func measure(_ side: Side, _ call: PhoneCall, into samples: inout Samples) async throws -> PhoneCall {
        call.answer()
        try await call.wait(for: .answered, within: ContactCentre.patience)
        // Longer than app_queue's turn of a second, so that the end of the call meets it at any point.
        try await Task.sleep(for: .milliseconds(Int.random(in: 300...1300)))
        call.hangUp()
        let next = try await side.agent.nextCall(within: ContactCentre.patience)
        samples.add(title, side, from: call.sent("BYE"), to: next.messages.first?.time)
        return next
    }
}
