import ARITestKit
import Locking
import Testing

@testable import ARI

@Suite struct ChannelCommandTests {
    private func run(_ body: (FakeARIServer, ChannelCommands) async throws -> Void) async throws {
        let server = try await FakeARIServer.start()
        let client = ARIClient(configuration: server.configuration())
        try await body(server, client.commands(for: "ann"))
        client.shutdown()
        await server.stop()
    }

    @Test func commandsAreSentInTheOrderInWhichTheyWereAskedFor() async throws {
        try await run { server, ann in
            let commands = (0..<20).map { number in
                ann.enqueue { client, channel throws(ARIError) in
                    try await client.channels.setChannelVar(channel, variable: "\(number)", value: "")
                }
            }
            for command in commands { try await command.value() }
            let sent = server.requests("POST", "/channels/ann/variable").map { $0.query["variable"] }
            #expect(sent == (0..<20).map { "\($0)" })
        }
    }

    @Test func theStopOfAPlaybackOvertakesWhatWaitsForItsEnd() async throws {
        try await run { server, ann in
            let isStopped = Locked(false)
            server.handle("POST", "/bridges/b/addChannel") { _ in
                try? await eventually("the prompt ends") { isStopped.copy }
                return .status(204)
            }
            server.handle("DELETE", "/playbacks/p") { _ in
                isStopped.withLock { $0 = true }
                return .error(404, "Playback not found")
            }
            try await ann.play(["sound:hello"], playbackID: "p")
            let added = ann.enqueue { client, channel throws(ARIError) in
                try await client.bridges.addChannel("b", channels: [channel])
            }
            try await server.waitForRequests("POST", "/bridges/b/addChannel")
            try await ann.stopPlayback("p")
            try await added.value()
        }
    }

    @Test func aFailureGoesToWhoAskedAndStopsNobodyElse() async throws {
        try await run { server, ann in
            server.answer("POST", "/channels/ann/answer", with: .error(409, "not in Stasis"))
            let error = await #expect(throws: ARIError.self) {
                try await ann.perform { client, channel throws(ARIError) in try await client.channels.answer(channel) }
            }
            #expect(error?.code == .conflict)
            let value = try await ann.perform { _, channel throws(ARIError) in channel }
            #expect(value == "ann")
        }
    }

    @Test func aCommandThatHasNotBegunIsLeftOutWhenItsTaskIsCancelled() async throws {
        try await run { server, ann in
            let gate = Gate()
            let first = ann.enqueue { _, _ throws(ARIError) in await gate.wait() }
            let second = Task {
                try await ann.perform { client, channel throws(ARIError) in try await client.channels.answer(channel) }
            }
            second.cancel()
            let error = await #expect(throws: ARIError.self) { try await second.value }
            #expect(error?.code == .cancelled)
            #expect(error?.mayHaveBeenSent == false)
            await gate.open()
            try await first.value()
            try await ann.perform { _, _ throws(ARIError) in }
            #expect(server.requests("POST", "/channels/ann/answer").isEmpty)
        }
    }

    @Test func anyNumberMayWaitForACommand() async throws {
        try await run { _, ann in
            let gate = Gate()
            let command = ann.enqueue { _, _ throws(ARIError) in await gate.wait() }
            let waiters = (0..<3).map { _ in Task { try await command.value() } }
            try await command.waitForWaiters(3)
            await gate.open()
            for waiter in waiters { try await inTime("the outcome is told") { try await waiter.value } }
            try await command.value()
        }
    }

    @Test func theShutdownOfTheClientIsToldToThoseWhoWaitForTheirTurn() async throws {
        try await run { _, ann in
            let gate = Gate()
            let first = ann.enqueue { _, _ throws(ARIError) in await gate.wait() }
            let second = ann.enqueue { _, _ throws(ARIError) in }
            ann.client.shutdown()
            for command in [second, ann.enqueue { _, _ throws(ARIError) in }] {
                let error = await #expect(throws: ARIError.self) {
                    try await inTime("the end is told") { try await command.value() }
                }
                #expect(error?.code == .shutDown && error?.mayHaveBeenSent == false)
            }
            await gate.open()
            try await first.value()
        }
    }

    @Test func aChannelWithTooManyCommandsRefusesMore() async throws {
        try await run { _, ann in
            let gate = Gate()
            let commands = (0..<66).map { _ in ann.enqueue { _, _ throws(ARIError) in await gate.wait() } }
            #expect(commands.prefix(65).allSatisfy { $0.isAccepted })
            let error = await #expect(throws: ARIError.self) { try await commands[65].value() }
            #expect(error?.code == .tooManyWaiting)
            await gate.open()
            for command in commands.prefix(65) { try await command.value() }
        }
    }
}

extension EnqueuedCommand {
    fileprivate func waitForWaiters(_ count: Int) async throws {
        try await eventually("\(count) wait for the command") { turn.waiterCount == count }
    }
}
