import ARI
import ARITestKit
import Foundation
import Testing

/// The kit's own faults of answers, seen by a peer without any protocol.
@Suite struct AnswerFaultTests {
    /// What a ping gets under the fault, and what the server did.
    private func ping(_ fault: AnswerFault) async throws -> (text: String, last: RawConnection.Sight, requests: Int) {
        let server = try await FakeARIServer.start()
        server.inject(FaultPlan(.answers(fault, to: "GET", "/asterisk/ping")))
        let connection = try RawConnection(port: server.port)
        connection.ping()
        let seen = fault == .silence ? ("", await connection.see(within: 300)) : await connection.seeAll()
        let count = server.requests("GET", "/asterisk/ping").count
        await server.stop()
        return (seen.0, seen.1, count)
    }

    @Test func aStatusTakesTheAnswersPlace() async throws {
        let seen = try await ping(.status(503))
        #expect(seen.text.hasPrefix("HTTP/1.1 503") && !seen.text.contains("pong"))
        #expect(seen.last == .nothing)
    }

    @Test(arguments: [AnswerFault.refuse, .lose])
    func aRefusedAndALostAnswerAreNoByteAndAnEnd(fault: AnswerFault) async throws {
        let seen = try await ping(fault)
        #expect(seen.text.isEmpty && seen.last == .end && seen.requests == 1)
    }

    @Test func silenceLeavesTheConnectionOpen() async throws {
        let seen = try await ping(.silence)
        #expect(seen.last == .nothing && seen.requests == 1)
    }

    @Test func aDuplicateComesTwice() async throws {
        let seen = try await ping(.duplicate)
        #expect(seen.text.components(separatedBy: "HTTP/1.1 200 OK").count == 3)
    }

    @Test func aCutAnswerAnnouncesMoreThanItGives() async throws {
        let seen = try await ping(.cut(afterBytes: 5))
        #expect(seen.text.contains("200 OK") && seen.text.hasSuffix("\r\n\r\n{\"ast"))
        #expect(seen.last == .end)
    }

    @Test func aDelayedAnswerIsOvertaken() async throws {
        let server = try await FakeARIServer.start()
        server.inject(FaultPlan(.answers(.delay(milliseconds: 2000...2000), to: "GET", "/asterisk/ping", .once)))
        let (slow, quick) = (try RawConnection(port: server.port), try RawConnection(port: server.port))
        slow.ping()
        try await server.waitForRequests("GET", "/asterisk/ping")
        quick.ping()
        #expect(await quick.see() != .nothing)
        #expect(await slow.see(within: 0) == .nothing)
        #expect(await slow.seeAll().text.contains("pong"))
        await server.stop()
    }

    @Test func whatIsRefusedIsNotPerformedAndWhatIsLostIs() async throws {
        for (fault, performed) in [(AnswerFault.refuse, 0), (.status(500), 0), (.lose, 1), (.silence, 1)] {
            let server = try await FakeARIServer.start()
            let done = Counter()
            server.handle("POST", "/channels/{}/answer") { _ in
                done.count()
                return .status(204)
            }
            server.inject(FaultPlan(.answers(fault, to: "POST")))
            let connection = try RawConnection(port: server.port)
            connection.send("POST /ari/channels/a/answer HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
            _ = await connection.see(within: 300)
            try await server.waitForRequests("POST", "/channels/{}/answer")
            try await eventually("\(fault): performed \(performed) times") { done.value == performed }
            await server.stop()
        }
    }
}
