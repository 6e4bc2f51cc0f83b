import ARI
import ARITestKit
import Testing

@Suite("What is said of a failure is too little to fill a log, whatever the peer has sent")
struct BoundedWordsTests {
    private static let long = 100_000
    private static let enough = 1100

    @Test("Of an operation", arguments: [200, 400])
    func operation(status: Int) async throws {
        let server = try await FakeARIServer.start()
        let digits = String(repeating: "7", count: Self.long)
        server.answer("GET", "/channels/c", with: .json(#"{"id":\#(digits),"message":"\#(digits)"}"#, status: status))
        let client = ARIClient(configuration: server.configuration())
        let error = await #expect(throws: ARIError.self) { try await client.channels.get("c") }
        #expect(error.map { $0.message.utf8.count <= Self.enough && !$0.message.isEmpty } == true)
        client.shutdown()
        await server.stop()
    }
}
