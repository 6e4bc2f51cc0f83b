import ARI
import ARITestKit
import Foundation
import Testing

@Suite struct OperationTests {
    /// Runs one operation against a fake and returns the request it became.
    private func request(
        _ operation: @Sendable (ARIClient) async throws -> Void
    ) async throws -> RecordedRequest {
        let server = try await FakeARIServer.start()
        let client = ARIClient(configuration: server.configuration())
        try await operation(client)
        client.shutdown()
        let request = try #require(server.requests.first)
        await server.stop()
        return request
    }

    private func line(_ operation: @Sendable (ARIClient) async throws -> Void) async throws -> String {
        let request = try await request(operation)
        return "\(request.method) \(request.target)"
    }

    @Test func channelOperationsAreWordedAsTheAPIWantsThem() async throws {
        let cases: [(String, @Sendable (ARIClient) async throws -> Void)] = [
            ("POST /ari/channels/c/answer", { try await $0.channels.answer("c") }),
            ("DELETE /ari/channels/c", { try await $0.channels.hangup("c") }),
            ("DELETE /ari/channels/c?reason=busy", { try await $0.channels.hangup("c", reason: "busy") }),
            ("DELETE /ari/channels/c?reason_code=17", { try await $0.channels.hangup("c", reasonCode: 17) }),
            ("POST /ari/channels/c/ring", { try await $0.channels.ring("c") }),
            ("DELETE /ari/channels/c/ring", { try await $0.channels.ringStop("c") }),
            ("POST /ari/channels/c/moh?mohClass=jazz", { try await $0.channels.startMoh("c", mohClass: "jazz") }),
            ("DELETE /ari/channels/c/moh", { try await $0.channels.stopMoh("c") }),
            ("POST /ari/channels/c/silence", { try await $0.channels.startSilence("c") }),
            ("DELETE /ari/channels/c/silence", { try await $0.channels.stopSilence("c") }),
            (
                "POST /ari/channels/c/continue?context=out&extension=1&priority=2&label=l",
                {
                    try await $0.channels.continueInDialplan(
                        "c",
                        context: "out",
                        extension: "1",
                        priority: 2,
                        label: "l"
                    )
                }
            ),
            (
                "POST /ari/channels/c/dial?caller=d&timeout=30",
                { try await $0.channels.dial("c", caller: "d", timeoutSeconds: 30) }
            ),
            (
                "POST /ari/channels/c/variable?variable=A&value=b%20%2B%26c",
                { try await $0.channels.setChannelVar("c", variable: "A", value: "b +&c") }
            ),
            (
                "POST /ari/channels/c/play/p?media=sound%3Aa%2Csound%3Ab&lang=en",
                { try await $0.channels.playWithID("c", playbackID: "p", media: ["sound:a", "sound:b"], lang: "en") }
            ),
            ("GET /ari/channels", { _ = try await $0.channels.list() }),
            ("GET /ari/asterisk/variable?variable=X", { _ = try await $0.asterisk.getGlobalVar(variable: "X") }),
            ("GET /ari/asterisk/info?only=system", { _ = try await $0.asterisk.getInfo(only: [.system]) }),
            ("GET /ari/asterisk/ping", { _ = try await $0.asterisk.ping() }),
            ("GET /ari/sounds?lang=en", { _ = try await $0.sounds.list(lang: "en") }),
            ("DELETE /ari/playbacks/p", { try await $0.playbacks.stop("p") }),
        ]
        for (expected, operation) in cases { #expect(try await line(operation) == expected) }
    }

    @Test func bridgeAndApplicationOperationsAreWordedAsTheAPIWantsThem() async throws {
        let cases: [(String, @Sendable (ARIClient) async throws -> Void)] = [
            ("GET /ari/bridges", { _ = try await $0.bridges.list() }),
            (
                "POST /ari/bridges/b?type=mixing%2Cdtmf_events&name=n",
                { try await $0.bridges.createWithID("b", type: ["mixing", "dtmf_events"], name: "n") }
            ),
            (
                "POST /ari/bridges/b/addChannel?channel=c%2Cd&mute=false",
                { try await $0.bridges.addChannel("b", channels: ["c", "d"], mute: false) }
            ),
            (
                "POST /ari/bridges/b/removeChannel?channel=c",
                { try await $0.bridges.removeChannel("b", channels: ["c"]) }
            ),
            ("DELETE /ari/bridges/b", { try await $0.bridges.destroy("b") }),
            ("GET /ari/applications/x", { _ = try await $0.applications.get("x") }),
            (
                "POST /ari/applications/x/subscription?eventSource=endpoint%3APJSIP%2F6001",
                { try await $0.applications.subscribe("x", eventSources: ["endpoint:PJSIP/6001"]) }
            ),
            (
                "DELETE /ari/applications/x/subscription?eventSource=channel%3A1.2",
                { try await $0.applications.unsubscribe("x", eventSources: ["channel:1.2"]) }
            ),
        ]
        for (expected, operation) in cases { #expect(try await line(operation) == expected) }
    }

    @Test func originateCarriesVariablesInItsBody() async throws {
        let request = try await request {
            try await $0.channels.originate(
                endpoint: "PJSIP/6001",
                channelID: "leg-1",
                to: .application("callbackd", arguments: "agent,1"),
                callerID: "\"Sales\" <123>",
                timeoutSeconds: 20,
                variables: ["A": "b\"c"]
            )
        }
        #expect(request.method == "POST")
        #expect(request.pathComponents == ["channels", "leg-1"])
        #expect(
            request.query == [
                "endpoint": "PJSIP/6001", "app": "callbackd", "appArgs": "agent,1", "callerId": "\"Sales\" <123>",
                "timeout": "20",
            ]
        )
        #expect(request.text == #"{"variables":{"A":"b\"c"}}"#)
        #expect(request.header("content-type") == "application/json")
    }

    @Test func createTakesTheSessionsApplicationUnlessToldOtherwise() async throws {
        let request = try await request {
            try await $0.channels.create(
                endpoint: "PJSIP/6001",
                appArgs: "x",
                channelID: "leg-1",
                originator: "1.2",
                formats: ["alaw", "ulaw"]
            )
        }
        #expect(request.pathComponents == ["channels", "create"])
        #expect(
            request.query == [
                "endpoint": "PJSIP/6001", "app": "callbackd", "appArgs": "x", "channelId": "leg-1",
                "originator": "1.2", "formats": "alaw,ulaw",
            ]
        )
    }

    @Test(arguments: [
        "1763.12", "a/b", "Local/9123@ctx-00000001;1", "../../asterisk/info", "..", ".", "a?b=c", "a#b", "a b", "%2e",
        "ü", "a&b", "a+b", "x\r\nY: z", "\u{1}",
    ])
    func aHostileIDStaysOneComponent(id: String) async throws {
        let request = try await request { try await $0.channels.answer(id) }
        #expect(request.pathComponents == ["channels", id, "answer"])
        #expect(request.query.isEmpty)
    }

    @Test(arguments: ["a+b", "a&b=c", "a b", "100%", "ü", "#", "a,b", "\"x\" <1>", "\r\n"])
    func aHostileValueStaysOneValue(value: String) async throws {
        let request = try await request { try await $0.channels.setChannelVar("c", variable: "A", value: value) }
        #expect(request.query == ["variable": "A", "value": value])
    }

    @Test func anEmptyIDAndWhateverHasANULAreNeverSent() async throws {
        let server = try await FakeARIServer.start()
        let client = ARIClient(configuration: server.configuration())
        let error = await #expect(throws: ARIError.self) { try await client.bridges.destroy("") }
        #expect(error?.code == .invalidArgument)
        #expect(error?.mayHaveBeenSent == false)
        let cut = await #expect(throws: ARIError.self) { try await client.bridges.destroy("room\0 of others") }
        #expect(cut?.code == .invalidArgument)
        let value = await #expect(throws: ARIError.self) {
            try await client.channels.originate(
                endpoint: "PJSIP/evil\0@trunk",
                channelID: "c",
                to: .application("callbackd")
            )
        }
        #expect(value?.code == .invalidArgument)
        let listed = await #expect(throws: ARIError.self) {
            try await client.channels.playWithID("c", playbackID: "p", media: ["sound:a,b"])
        }
        #expect(listed?.code == .invalidArgument)
        #expect(server.requests.isEmpty)
        await server.stop()
    }
}
