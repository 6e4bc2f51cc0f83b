import ARITestKit
import CurlHTTP
import Foundation
import Testing

@Suite struct PoolTests {
    @Test func noMoreConnectionsAreOpenedThanAllowed() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/slow", with: .json("1").delayed(milliseconds: 30))
        var configuration = HTTPClient.Configuration()
        configuration.maximumConnections = 3
        let client = HTTPClient(configuration: configuration)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<12 {
                group.addTask { try await client.send(HTTPRequest(.get, url: server.baseURL + "/slow")).status }
            }
            for try await status in group { #expect(status == 200) }
        }
        #expect(server.requests.count == 12)
        #expect(server.connectionCount == 3)
        await server.stop()
    }

    @Test func aFullWaitingListRefusesAtOnce() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/never", with: .never)
        var configuration = HTTPClient.Configuration()
        configuration.maximumConnections = 1
        configuration.maximumWaiting = 1
        let client = HTTPClient(configuration: configuration)
        let held = Task { try await client.send(HTTPRequest(.get, url: server.baseURL + "/never")) }
        try await server.waitForRequests("GET", "/never")
        // Of two more, one gets the waiting list's only place, whichever comes first; the other is refused.
        let refused = await withTaskGroup(of: HTTPClientError.Code?.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    do throws(HTTPClientError) {
                        _ = try await client.send(HTTPRequest(.get, url: server.baseURL + "/never"))
                        return nil
                    } catch {
                        return error.code
                    }
                }
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
        #expect(refused == .tooManyWaiting)
        held.cancel()
        await server.stop()
    }

    @Test func aWaitingRequestTimesOutWithoutBeingSent() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/never", with: .never)
        var configuration = HTTPClient.Configuration()
        configuration.maximumConnections = 1
        let client = HTTPClient(configuration: configuration)
        let held = Task { try await client.send(HTTPRequest(.get, url: server.baseURL + "/never")) }
        try await server.waitForRequests("GET", "/never")
        let error = await #expect(throws: HTTPClientError.self) {
            try await client.send(HTTPRequest(.get, url: server.baseURL + "/y", timeoutMilliseconds: 50))
        }
        #expect(error?.code == .timeout)
        #expect(error?.mayHaveBeenSent == false)
        #expect(server.requests("GET", "/y").isEmpty)
        held.cancel()
        await server.stop()
    }

    @Test func requestsThatTakeLongLeaveConnectionsForQuickOnes() async throws {
        let server = try await FakeARIServer.start()
        server.answer("POST", "/long", with: .never)
        var configuration = HTTPClient.Configuration()
        configuration.maximumConnections = 3
        configuration.reservedConnections = 1
        let client = HTTPClient(configuration: configuration)
        let long = (0..<5).map { _ in
            Task { try await client.send(HTTPRequest(.post, url: server.baseURL + "/long", mayTakeLong: true)) }
        }
        try await server.waitForRequests("POST", "/long", count: 2)
        let quick = try await client.send(HTTPRequest(.delete, url: server.baseURL + "/quick"))
        #expect(quick.status == 204)
        #expect(server.requests("POST", "/long").count == 2)
        for task in long { task.cancel() }
        await server.stop()
    }
}
