import ARI
import ARITestKit
import Logging
import Testing

@Suite("A configuration that would harm is named, with the field and the fix")
struct ConfigurationProblemTests {
    private func configuration(_ url: String) -> ARIConfiguration {
        ARIConfiguration(baseURL: url, username: "u", password: Secret("p"), application: "a")
    }

    @Test(
        "Plain text is for this machine, unless it is asked for",
        arguments: [
            ("http://127.0.0.1:8088/ari", true), ("http://localhost:8088/ari", true), ("http://[::1]:8088/ari", true),
            ("https://pbx.example:8089/ari", true), ("http://pbx.example:8088/ari", false),
            ("http://127.0.0.1.example/ari", false), ("http://127.example/ari", false), ("http://10.0.0.1/ari", false),
            ("http://localhost.example/ari", false),
        ]
    )
    func plainText(url: String, isFine: Bool) {
        var configuration = configuration(url)
        #expect(configuration.problems.isEmpty == isFine)
        #expect(isFine || configuration.problems.first?.contains("allowsPlainText") == true)
        configuration.allowsPlainText = true
        #expect(configuration.problems.isEmpty)
    }

    @Test("Plain text to another host is refused before anything is sent, by operations and by sessions")
    func refused() async throws {
        // A host that cannot be: a request that went out would fail otherwise.
        var configuration = configuration("http://nowhere.invalid:8088/ari")
        configuration.reconnect.refusedMilliseconds = 10
        let client = ARIClient(configuration: configuration)
        let error = await #expect(throws: ARIError.self) { try await client.asterisk.ping() }
        #expect(error?.code == .plainTextRefused && error?.mayHaveBeenSent == false)
        let session = ARISession(client: client, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let runner = Task { await session.run() }
        var first: ARISignal?
        for await signal in session.signals {
            first = signal
            break
        }
        #expect(first?.word == "unreachable plain_text_refused")
        runner.cancel()
        _ = await runner.value
        client.shutdown()
    }

    @Test("An address that is none is named")
    func noAddress() {
        for url in ["", "pbx.example", "ftp://pbx.example", "http://"] {
            #expect(configuration(url).problems.first?.contains("baseURL") == true, "\(url)")
        }
    }

    @Test("A pool that would reach Asterisk's sessionlimit is named")
    func pool() {
        var configuration = configuration("https://pbx.example/ari")
        configuration.requests.maximumConnections = 98
        #expect(configuration.problems.isEmpty)
        configuration.requests.maximumConnections = 99
        #expect(configuration.problems.first?.contains("sessionlimit of 100; 98 are used") == true)
        configuration.requests.sessionLimit = 200
        #expect(configuration.problems.isEmpty)
    }

    @Test("A pool that would reach it is cut")
    func cutPool() async throws {
        let server = try await FakeARIServer.start()
        server.answer("POST", "/channels/{}/ring", with: .never)
        var configuration = server.configuration()
        configuration.requests.maximumConnections = 50
        configuration.requests.sessionLimit = 6
        let client = ARIClient(configuration: configuration)
        let calls = (0..<20).map { number in Task { try? await client.channels.ring("c\(number)") } }
        try await server.waitForRequests("POST", "/channels/{}/ring", count: 4)
        #expect(server.openConnectionCount == 4)
        client.shutdown()
        for call in calls { await call.value }
        #expect(server.connectionCount == 4)
        await server.stop()
    }

    @Test("A filter that would keep all answers back is named")
    func filter() {
        var configuration = configuration("https://pbx.example/ari")
        configuration.events.filteredTypes.insert("RESTResponse")
        #expect(configuration.problems.isEmpty)
        configuration.requests.overWebSocket = .automatic
        #expect(configuration.problems.first?.contains("RESTResponse") == true)
    }
}
