import ARI
import ARITestKit
import Testing

@Suite struct OriginateTests {
    private let leg = Channel(id: "leg", state: .ringing)
    private let origination = Origination("PJSIP/1", channelID: "leg", to: .application("callbackd"))

    private func run(_ body: (TestSession) async throws -> Void) async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        try await body(test)
        await test.stop()
    }

    private func attempts(_ test: TestSession) -> Int { test.server.requests("POST", "/channels/leg").count }

    @Test func aLostAnswerIsMadeUpForByAskingForTheChannel() async throws {
        try await run { test in
            test.server.answer("POST", "/channels/leg", with: .closeWithoutAnswer)
            test.server.answer("GET", "/channels/leg", with: .value(leg))
            let channel = try await test.session.originate(origination)
            #expect(channel.id == "leg")
            #expect(attempts(test) == 1)
        }
    }

    @Test func aRequestThatWasLostIsMadeAgain() async throws {
        try await run { test in
            test.server.answer("POST", "/channels/leg", with: .closeWithoutAnswer, .value(leg))
            let channel = try await test.session.originate(origination)
            #expect(channel.id == "leg")
            #expect(attempts(test) == 2)
        }
    }

    @Test func aChannelThatHasComeAndGoneIsNotDialledAgain() async throws {
        try await run { test in
            test.server.handle("POST", "/channels/leg") { _ in
                test.server.push(.dial(leg, status: "BUSY"))
                test.server.push(.channelDestroyed(leg, cause: 17))
                return .closeWithoutAnswer
            }
            let error = await #expect(throws: ARIError.self) { try await test.session.originate(origination) }
            #expect(error?.code == .ended)
            #expect(attempts(test) == 1)
        }
    }

    @Test func aConflictIsBelievedIfTheChannelIsThere() async throws {
        try await run { test in
            test.server.answer(
                "POST",
                "/channels/leg",
                with: .error(409, "Channel with given unique ID already exists")
            )
            test.server.answer("GET", "/channels/leg", with: .value(leg))
            let channel = try await test.session.originate(origination)
            #expect(channel.id == "leg")
        }
    }

    @Test func aConflictOverNothingIsToldAsStaleAfterThreeAttempts() async throws {
        try await run { test in
            test.server.answer(
                "POST",
                "/channels/leg",
                with: .error(409, "Channel with given unique ID already exists")
            )
            let error = await #expect(throws: ARIError.self) { try await test.session.originate(origination) }
            #expect(error?.code == .staleConflict)
            #expect(error?.label == "stale_conflict")
            #expect(error?.status == 409)
            #expect(attempts(test) == 3)
        }
    }

    @Test func theRealReasonIsToldWhenARepetitionMeetsIt() async throws {
        try await run { test in
            test.server.answer("POST", "/channels/leg", with: .error(409, "exists"), .error(500, "Allocation failed"))
            let error = await #expect(throws: ARIError.self) { try await test.session.originate(origination) }
            #expect(error?.code == .serverError)
            #expect(attempts(test) == 2)
        }
    }

    @Test func withoutAConnectionALostAnswerIsNotGuessedAt() async throws {
        try await run { test in
            test.server.answer("GET", "/applications/{}", with: .never)
            test.server.handle("POST", "/channels/leg") { _ in
                test.server.dropWebSockets()
                try? await test.waitFor("disconnected closed")
                return .closeWithoutAnswer
            }
            let error = await #expect(throws: ARIError.self) { try await test.session.originate(origination) }
            #expect(error?.code == .emptyReply)
            #expect(attempts(test) == 1)
        }
    }

    @Test func aPlainRefusalIsNotRepeated() async throws {
        try await run { test in
            test.server.answer("POST", "/channels/leg", with: .error(400, "Invalid endpoint"))
            let error = await #expect(throws: ARIError.self) { try await test.session.originate(origination) }
            #expect(error?.code == .badRequest)
            #expect(attempts(test) == 1)
        }
    }
}
