import ARITestKit
import CurlHTTP
import Foundation
import Testing

@Suite struct ExecutorTests {
    @Test func aTaskThatPrefersTheExecutorStaysOnOneThread() async throws {
        let server = try await FakeARIServer.start()
        let client = HTTPClient()
        let threads = try await Self.onExecutor(of: client) {
            var threads: Set<UInt> = []
            for _ in 0..<20 {
                threads.insert(UInt(pthread_self()))
                _ = try await client.send(HTTPRequest(.get, url: server.baseURL + "/channels"))
                threads.insert(UInt(pthread_self()))
            }
            return threads
        }
        #expect(threads.count == 1)
        let elsewhere = UInt(pthread_self())
        #expect(!threads.contains(elsewhere))
        await server.stop()
    }

    @Test func tasksWithAndWithoutThePreferenceAreAllAnswered() async throws {
        let server = try await FakeARIServer.start()
        let client = HTTPClient()
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<200 {
                group.addTask(executorPreference: number.isMultiple(of: 2) ? client.executor : nil) {
                    try await client.send(HTTPRequest(.get, url: server.baseURL + "/channels")).status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses == Array(repeating: 200, count: 200))
        await server.stop()
    }

    @Test func aTaskUnderWayWhenTheClientIsShutDownIsToldAndGoesOn() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/never", with: .never)
        let client = HTTPClient()
        let (ends, ended) = AsyncStream.makeStream(of: HTTPClientError.Code?.self)
        Task(executorPreference: client.executor) {
            for _ in 0..<2 {
                ended.yield(await Self.end(of: HTTPRequest(.get, url: server.baseURL + "/never"), client))
            }
            ended.finish()
        }
        try await server.waitForRequests("GET", "/never")
        client.shutdown()
        let codes = try await inTime("the task goes on") { await ends.reduce(into: []) { $0.append($1) } }
        #expect(codes == [.shutDown, .shutDown])
        await server.stop()
    }

    @Test func aTaskThatBeginsAfterTheShutdownRunsAllTheSame() async throws {
        let client = HTTPClient()
        client.shutdown()
        let (sums, summed) = AsyncStream.makeStream(of: Int.self)
        Task(executorPreference: client.executor) {
            await Task.yield()
            summed.yield(40 + 2)
        }
        let sum = try await inTime("the task runs") { await sums.first { _ in true } }
        #expect(sum == 42)
    }

    @Test func aCancelledTaskOnTheExecutorEndsItsTransfer() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/never", with: .never)
        let client = HTTPClient()
        let task = Task(executorPreference: client.executor) {
            await Self.end(of: HTTPRequest(.get, url: server.baseURL + "/never"), client)
        }
        try await server.waitForRequests("GET", "/never")
        task.cancel()
        #expect(await task.value == .cancelled)
        await server.stop()
    }

    private static func onExecutor<Result: Sendable>(
        of client: HTTPClient,
        _ body: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        try await Task(executorPreference: client.executor) { try await body() }.value
    }

    /// How the request fails; `nil` if it does not.
    private static func end(of request: HTTPRequest, _ client: HTTPClient) async -> HTTPClientError.Code? {
        do throws(HTTPClientError) {
            _ = try await client.send(request)
            return nil
        } catch {
            return error.code
        }
    }
}
