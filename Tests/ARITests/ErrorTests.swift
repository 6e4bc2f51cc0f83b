import ARI
import ARITestKit
import CurlHTTP
import Foundation
import Locking
import Testing

@Suite struct ErrorTests {
    private func error(_ answer: FakeAnswer) async throws -> ARIError {
        let server = try await FakeARIServer.start()
        server.answer("POST", "/channels/{}/answer", with: answer)
        let client = ARIClient(configuration: server.configuration())
        defer { client.shutdown() }
        let error = await #expect(throws: ARIError.self) { try await client.channels.answer("1.2") }
        await server.stop()
        return try #require(error)
    }

    @Test(arguments: [
        (400, ARIError.Code.badRequest), (401, .refused), (403, .refused), (404, .notFound), (409, .conflict),
        (412, .preconditionFailed), (422, .unprocessable), (500, .serverError), (503, .unavailable),
        (302, .unexpectedStatus),
    ])
    func aStatusBecomesACode(status: Int, code: ARIError.Code) async throws {
        let error = try await error(.error(status, "Channel not found"))
        #expect(error.code == code)
        #expect(error.status == status)
        #expect(error.message == "Channel not found")
        #expect(error.operation == "channels.answer")
        #expect(error.ids == ["channelId": "1.2"])
    }

    @Test func asteriskExplainsFailedAllocationsUnderAnotherKey() async throws {
        let error = try await error(.json(#"{"error":"Allocation failed"}"#, status: 500))
        #expect(error.message == "Allocation failed")
    }

    @Test func anExplanationThatIsNoJSONIsShownAsItIs() async throws {
        #expect(try await error(.json("<html>", status: 404)).message == "<html>")
    }

    @Test func aConnectionClosedOverTheSessionLimitIsAnEmptyReply() async throws {
        let error = try await error(.closeWithoutAnswer)
        #expect(error.code == .emptyReply)
        #expect(error.isUnreachable)
        #expect(error.status == nil)
    }

    @Test func anAnswerThatIsNotWhatItShouldBeIsABadResponse() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/channels", with: .json("{}"))
        let client = ARIClient(configuration: server.configuration())
        let error = await #expect(throws: ARIError.self) { try await client.channels.list() }
        #expect(error?.code == .badResponse)
        #expect(error?.status == 200)
        await server.stop()
    }

    @Test func noErrorAndNoDumpShowsThePassword() async throws {
        var configuration = ARIConfiguration(
            baseURL: "http://127.0.0.1:1/ari",
            username: "u",
            password: Secret("hunter2"),
            application: "a"
        )
        configuration.requests.connectTimeoutMilliseconds = 100
        let client = ARIClient(configuration: configuration)
        let error = await #expect(throws: ARIError.self) { try await client.asterisk.ping() }
        var dumped = ""
        dump(configuration, to: &dumped)
        dump(error, to: &dumped)
        #expect(error?.code == .connectFailed)
        #expect(!dumped.contains("hunter2"))
        #expect(!dumped.contains(Data("u:hunter2".utf8).base64EncodedString()))
    }

    @Test func everyOutcomeIsReportedForMetrics() async throws {
        let server = try await FakeARIServer.start()
        server.answer("POST", "/channels/{}/answer", with: .status(204), .error(404, "gone"))
        let outcomes = Locked<[String]>([])
        let client = ARIClient(configuration: server.configuration()) { outcome in
            outcomes.withLock { $0.append("\(outcome.operation) \(outcome.label)") }
        }
        try await client.channels.answer("a")
        try? await client.channels.answer("a")
        #expect(outcomes.withLock { $0 } == ["channels.answer ok", "channels.answer not_found"])
        await server.stop()
    }
}
