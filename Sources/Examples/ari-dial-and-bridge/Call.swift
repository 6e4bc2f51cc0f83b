import ARI
import ExampleSupport
import Foundation

/// What is done for each caller.
struct Call: Sendable {
    let client: ARIClient
    let session: ARISession
    let application: String
    let endpoint: String
    let ringSeconds: Int

    /// No call lasts longer.
    private static let longestTalk = Duration.seconds(6 * 3600)

    /// Lets the caller hear ringing and makes the leg. It can be dialled once it has come into the application.
    func begin(_ caller: Channel) async {
        say("\(caller.caller.number) calls")
        do {
            try await client.channels.ring(caller.id)
            try await client.channels.create(
                endpoint: endpoint,
                app: application,
                appArgs: "leg,\(caller.id)",
                channelID: "leg-\(UUID().uuidString)",
                originator: caller.id
            )
        } catch {
            say("\(error)")
            try? await client.channels.hangup(caller.id, reason: .congestion)
        }
    }

    /// Dials and joins the two. Whatever ends first, the answer's time, the leg or the caller, ends all of it.
    func connect(caller: String, leg: String) async {
        let bridge = "bridge-\(UUID().uuidString)"
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await talk(caller, leg, bridge) }
            group.addTask { _ = try? await session.waitForHangup(of: caller, timeout: Self.longestTalk) }
            await group.next()
            group.cancelAll()
        }
        try? await client.channels.hangup(leg)
        try? await client.channels.hangup(caller)
        try? await client.bridges.destroy(bridge)
        say("the call has ended")
    }

    private func talk(_ caller: String, _ leg: String, _ bridge: String) async {
        do {
            let outcome = try await session.dialAndWait(
                leg,
                caller: caller,
                ringSeconds: ringSeconds,
                timeout: .seconds(ringSeconds + 5)
            )
            guard outcome == .answered else {
                say("not answered: \(outcome)")
                return try await client.channels.hangup(caller, reason: .busy)
            }
            try await client.channels.answer(caller)
            try await client.bridges.createWithID(bridge, type: ["mixing"])
            try await client.bridges.addChannel(bridge, channels: [caller, leg])
            say("joined")
            _ = try await session.waitForHangup(of: leg, timeout: Self.longestTalk)
        } catch  where error.isCancelled || error.isGone {
        } catch {
            say("\(error)")
        }
    }
}
