import ARITestKit
import CurlHTTP
import Foundation
import Testing

@Suite struct EndingTests {
    @Test func anUnansweredRequestTimesOut() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/never", with: .never)
        let client = HTTPClient()
        let error = await #expect(throws: HTTPClientError.self) {
            try await client.send(HTTPRequest(.get, url: server.baseURL + "/never", timeoutMilliseconds: 500))
        }
        #expect(error?.code == .timeout)
        #expect(error?.mayHaveBeenSent == true)
        await server.stop()
    }

    @Test func cancellingTheTaskEndsTheTransferAndItsConnection() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/never", with: .never)
        let client = HTTPClient()
        let task = Task { try await client.send(HTTPRequest(.get, url: server.baseURL + "/never")) }
        try await server.waitForRequests("GET", "/never")
        task.cancel()
        let error = await #expect(throws: HTTPClientError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        try await eventually("the connection is closed") { server.openConnectionCount == 0 }
        await server.stop()
    }

    @Test func aTaskCancelledBeforeItSendsIsToldSo() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/never", with: .never)
        let client = HTTPClient()
        let task = Task {
            // Ends only by the cancellation below.
            while !Task.isCancelled { await Task.yield() }
            return try await client.send(HTTPRequest(.get, url: server.baseURL + "/never"))
        }
        task.cancel()
        let error = await #expect(throws: HTTPClientError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        await server.stop()
    }

    @Test func shuttingDownEndsWhatRunsAndRefusesWhatComes() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/never", with: .never)
        let client = HTTPClient()
        let task = Task { try await client.send(HTTPRequest(.get, url: server.baseURL + "/never")) }
        try await server.waitForRequests("GET", "/never")
        client.shutdown()
        let running = await #expect(throws: HTTPClientError.self) { try await task.value }
        #expect(running?.code == .shutDown)
        let late = await #expect(throws: HTTPClientError.self) {
            try await client.send(HTTPRequest(.get, url: server.baseURL + "/never"))
        }
        #expect(late?.code == .shutDown)
        await server.stop()
    }

    @Test func aBodyOverTheLimitIsAnError() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/big", with: .json(String(repeating: "x", count: 1001)))
        server.answer("GET", "/fits", with: .json(String(repeating: "x", count: 1000)))
        var configuration = HTTPClient.Configuration()
        configuration.maximumBodyBytes = 1000
        let client = HTTPClient(configuration: configuration)
        let error = await #expect(throws: HTTPClientError.self) {
            try await client.send(HTTPRequest(.get, url: server.baseURL + "/big"))
        }
        #expect(error?.code == .bodyTooLarge)
        let fitting = try await client.send(HTTPRequest(.get, url: server.baseURL + "/fits"))
        #expect(fitting.body.count == 1000)
        await server.stop()
    }
}
