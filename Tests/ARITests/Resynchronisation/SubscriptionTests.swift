import ARI
import ARITestKit
import Testing

@Suite struct SubscriptionTests {
    private let sources: [EventSource] = [.endpoint("PJSIP", "6001"), .channel("outside"), .deviceState("PJSIP/6001")]

    @Test func subscriptionsAreMadeAgainAfterAReconnect() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        try await test.session.subscribe(to: sources)
        try await test.session.unsubscribe(from: [.deviceState("PJSIP/6001")])
        test.server.dropWebSockets()
        try await test.waitForConnected(2)
        let requests = test.server.requests("POST", "/applications/callbackd/subscription")
        #expect(
            requests.map { $0.query["eventSource"] } == [
                "endpoint:PJSIP/6001,channel:outside,deviceState:PJSIP/6001", "endpoint:PJSIP/6001,channel:outside",
            ]
        )
        await test.stop()
    }

    @Test func aSubscriptionWhoseThingIsGoneIsDroppedAndTold() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        try await test.session.subscribe(to: sources)
        test.server.handle("POST", "/applications/callbackd/subscription") { request in
            guard request.query["eventSource"]?.contains("outside") == true else {
                return .json(
                    #"{"name":"callbackd","channel_ids":[],"bridge_ids":[],"endpoint_ids":[],"device_names":[]}"#
                )
            }
            return .error(422, "event source does not exist")
        }
        test.server.dropWebSockets()
        try await test.waitForConnected(2)
        try await eventually("it is told") { test.resynchronisations.count == 2 }
        #expect(test.resynchronisations.last?.lostSubscriptions == [.channel("outside")])
        #expect(test.session.subscribedSources == [.endpoint("PJSIP", "6001"), .deviceState("PJSIP/6001")])
        await test.stop()
    }

    @Test func aRefusedSubscriptionIsNotKept() async throws {
        let test = TestSession(try await FakeARIServer.start())
        test.server.answer("POST", "/applications/callbackd/subscription", with: .error(422, "no"))
        try await test.waitForConnected(1)
        let error = await #expect(throws: ARIError.self) { try await test.session.subscribe(to: sources) }
        #expect(error?.code == .unprocessable)
        #expect(test.session.subscribedSources.isEmpty)
        await test.stop()
    }

    @Test func aSubscribedChannelThatEndsIsNotSubscribedToAgain() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        try await test.session.subscribe(to: sources)
        test.server.push(.channelDestroyed(Channel(id: "outside")))
        try await test.waitFor("ChannelDestroyed outside")
        #expect(test.session.subscribedSources == [.endpoint("PJSIP", "6001"), .deviceState("PJSIP/6001")])
        await test.stop()
    }
}
