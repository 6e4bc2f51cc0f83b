import ARI
import ARITestKit
import Testing

@Suite("No way of writing an address lets the password out in plain text")
struct PlainTextBarrierTests {
    /// All of them reach the fake server on this machine, if they are let: `0.0.0.0` is not loopback by its writing.
    private static let writings = [
        "http://0.0.0.0:PORT/ari", "HTTP://0.0.0.0:PORT/ari", "Http://0.0.0.0:PORT/ari", "0.0.0.0:PORT/ari",
        "//0.0.0.0:PORT/ari", " http://0.0.0.0:PORT/ari", "http://0:PORT/ari", "http://127.1:PORT/ari",
        "http://127.0.0.1@0.0.0.0:PORT/ari", "http://127.0.0.1%40x@0.0.0.0:PORT/ari", "http:0.0.0.0:PORT/ari",
        "http:///0.0.0.0:PORT/ari", "http://0.0.0.0:PORT?x=http://127.0.0.1/ari",
    ]

    @Test("Operations and sessions send no byte", arguments: writings)
    func nothingIsSent(writing: String) async throws {
        let server = try await FakeARIServer.start()
        let test = TestSession(server) { configuration in
            configuration.baseURL = writing.replacing("PORT", with: "\(server.port)")
        }
        let error = await #expect(throws: ARIError.self) { try await test.client.asterisk.ping() }
        #expect(error?.mayHaveBeenSent == false)
        #expect([.plainTextRefused, .invalidArgument].contains(error?.code))
        try await eventually("the session says why, told \(test.words)") {
            ["unreachable plain_text_refused", "unreachable connect_failed"].contains(test.words.first)
        }
        #expect(server.connectionCount == 0)
        await test.stop()
    }

    @Test("A scheme in capitals is one all the same, where it may be used")
    func capitals() async throws {
        let server = try await FakeARIServer.start()
        let test = TestSession(server) { $0.baseURL = "HTTP://LOCALHOST:\(server.port)/ari/" }
        try await test.client.asterisk.ping()
        try await test.waitForConnected()
        #expect(server.requests("GET", "/asterisk/ping").count == 1)
        await test.stop()
    }

    @Test("No problem shows a password that stands in the address")
    func noPasswordInProblems() {
        for url in ["https://ann:s3cret@pbx.example/ari", "ftp://ann:s3cret@pbx.example", "ann:s3cret@"] {
            let configuration = ARIConfiguration(
                baseURL: url,
                username: "u",
                password: Secret("p"),
                application: "a"
            )
            #expect(configuration.problems.first?.contains("baseURL holds '@'") == true, "\(url)")
            #expect(!configuration.problems.joined().contains("s3cret"))
        }
    }

    @Test(
        "Nor one that stands in a query, a fragment or behind an encoded '@'",
        arguments: [
            "https://pbx.example/ari?api_key=ann:s3cret", "https://pbx.example/ari#ann:s3cret",
            "https://ann:s3cret%40pbx.example/ari",
        ]
    )
    func noPasswordInOtherPlaces(url: String) async throws {
        let configuration = ARIConfiguration(baseURL: url, username: "u", password: Secret("p"), application: "a")
        #expect(!configuration.problems.isEmpty)
        #expect(!configuration.problems.joined().contains("s3cret"))
        let client = ARIClient(configuration: configuration)
        let error = await #expect(throws: ARIError.self) { try await client.asterisk.ping() }
        #expect(error?.description.contains("s3cret") == false)
        client.shutdown()
    }
}
