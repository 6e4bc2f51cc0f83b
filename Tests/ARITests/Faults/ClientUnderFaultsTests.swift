import ARI
import ARITestKit
import Foundation
import Testing

/// What the client does when answers suffer: a clear error within its own bounds, and no harm to the next request.
@Suite struct ClientUnderFaultsTests {
    /// The outcome of a ping under the fault, how long it took, and whether the next ping is fine.
    private func ping(
        _ fault: Fault,
        timeoutMilliseconds: Int = 5000
    ) async throws -> (error: ARIError?, took: Duration, requests: Int) {
        let server = try await FakeARIServer.start()
        server.inject(FaultPlan(fault))
        var configuration = server.configuration()
        configuration.requests.timeoutMilliseconds = timeoutMilliseconds
        configuration.requests.maximumConnections = 3
        let client = ARIClient(configuration: configuration)
        let start = ContinuousClock.now
        var failure: ARIError?
        do {
            try await client.asterisk.ping()
        } catch {
            failure = error
        }
        let took = ContinuousClock.now - start
        try await client.asterisk.ping()
        client.shutdown()
        let count = server.requests("GET", "/asterisk/ping").count - 1
        await server.stop()
        return (failure, took, count)
    }

    @Test(arguments: [500, 502, 503])
    func aServerErrorIsToldAtOnceAndNotTriedAgain(status: Int) async throws {
        let result = try await ping(.answers(.status(status), to: "GET", nil, .once))
        #expect(result.error?.status == status)
        #expect(result.requests == 1)
    }

    @Test func anEmptyReplyOnAFreshConnectionIsToldOrOvercome() async throws {
        // A connection closed before its first byte may be an idle one that died: libcurl tries a GET once more.
        let result = try await ping(.connections(.close, .once))
        if let error = result.error {
            #expect(error.code == .emptyReply && error.isUnreachable)
        }
        #expect(result.took < .seconds(5))
    }

    @Test func anAnswerThatNeverComesTimesOut() async throws {
        let result = try await ping(.answers(.silence, to: "GET", nil, .once), timeoutMilliseconds: 400)
        #expect(result.error?.code == .timeout)
        #expect(result.error?.mayHaveBeenSent == true)
        // libcurl counts in whole milliseconds and may be a little early.
        #expect(result.took >= .milliseconds(390) && result.took < .seconds(5))
    }

    @Test func aHalfOpenConnectionTimesOut() async throws {
        let result = try await ping(.connections(.silence, .once), timeoutMilliseconds: 400)
        #expect(result.error?.code == .timeout)
        #expect(result.took < .seconds(5))
    }

    @Test func anAnswerThatBreaksOffIsNotTakenForWhole() async throws {
        let result = try await ping(.answers(.cut(afterBytes: 10), to: "GET", nil, .once))
        #expect(result.error?.code == .emptyReply || result.error?.code == .other)
    }

    @Test func aDuplicateAnswerIsNotTakenForTheNextRequests() async throws {
        let server = try await FakeARIServer.start()
        server.handle("GET", "/channels/{}/variable") { request in
            .json(#"{"value":"\#(request.query["variable"] ?? "")"}"#)
        }
        server.inject(FaultPlan(.answers(.duplicate, to: "GET", "/channels/{}/variable", .nth(2))))
        var configuration = server.configuration()
        configuration.requests.maximumConnections = 3
        let client = ARIClient(configuration: configuration)
        for number in 1...5 {
            let value = try await client.channels.getChannelVar("c", variable: "V\(number)").value
            #expect(value == "V\(number)")
        }
        client.shutdown()
        await server.stop()
    }

    @Test func aSlowWriterIsWaitedFor() async throws {
        let result = try await ping(.connections(.slowWriting(bytes: 16, everyMilliseconds: 5)))
        #expect(result.error == nil)
    }

    @Test func aSlowReaderIsWaitedFor() async throws {
        let result = try await ping(.connections(.slowReading(bytes: 16, everyMilliseconds: 5)))
        #expect(result.error == nil)
    }

    @Test func answersThatOvertakeEachOtherFindTheirRequests() async throws {
        let server = try await FakeARIServer.start()
        server.handle("GET", "/channels/{}/variable") { request in
            .json(#"{"value":"\#(request.query["variable"] ?? "")"}"#)
        }
        server.inject(FaultPlan(seed: 11, .answers(.delay(milliseconds: 0...60), to: "GET", nil, .chance(0.5))))
        let client = ARIClient(configuration: server.configuration())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...60 {
                group.addTask {
                    let value = try await client.channels.getChannelVar("c", variable: "V\(number)").value
                    #expect(value == "V\(number)")
                }
            }
            try await group.waitForAll()
        }
        client.shutdown()
        await server.stop()
    }
}
