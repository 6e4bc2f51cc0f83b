import ARI
import ARITestKit
import Foundation
import Testing

/// The kit's own faults, seen by a peer without any protocol.
@Suite struct ConnectionFaultTests {
    private func withServer(_ plan: FaultPlan, _ body: (FakeARIServer) async throws -> Void) async throws {
        let server = try await FakeARIServer.start()
        server.inject(plan)
        try await body(server)
        await server.stop()
    }

    @Test func anEmptyReplyIsNoByteAndAnEnd() async throws {
        try await withServer(FaultPlan(.connections(.close, .once))) { server in
            let connection = try RawConnection(port: server.port)
            #expect(await connection.see() == .end)
            let next = try RawConnection(port: server.port)
            next.ping()
            #expect(await next.seeAll().text.contains("200 OK"))
        }
    }

    @Test func aResetIsAReset() async throws {
        try await withServer(FaultPlan(.connections(.reset))) { server in
            let connection = try RawConnection(port: server.port)
            #expect(await connection.see() == .reset)
        }
    }

    @Test func aSilentConnectionAcceptsAndNeverAnswers() async throws {
        try await withServer(FaultPlan(.connections(.silence))) { server in
            let connection = try RawConnection(port: server.port)
            connection.ping()
            #expect(await connection.see(within: 300) == .nothing)
            #expect(server.requests.isEmpty)
            server.heal()
            try await eventually("the connection is heard again") {
                connection.ping()
                guard case .bytes(let text) = await connection.see(within: 200) else { return false }
                return text.contains("200 OK")
            }
        }
    }

    @Test func aConnectionThatReadsNoMoreBacksUp() async throws {
        try await withServer(FaultPlan(.connections(.stopReading))) { server in
            let connection = try RawConnection(port: server.port)
            connection.send("POST /ari/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n")
            #expect(await connection.sendUntilFull(limit: 60_000_000) < 60_000_000)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func aSlowReaderReadsAtItsPace() async throws {
        try await withServer(FaultPlan(.connections(.slowReading(bytes: 10, everyMilliseconds: 20)))) { server in
            let connection = try RawConnection(port: server.port)
            let start = ContinuousClock.now
            connection.ping()
            #expect(await connection.seeAll().text.contains("200 OK"))
            // 46 bytes, 10 at a time.
            #expect(ContinuousClock.now - start >= .milliseconds(80))
        }
    }

    @Test func aSlowWriterWritesAtItsPace() async throws {
        try await withServer(FaultPlan(.connections(.slowWriting(bytes: 20, everyMilliseconds: 10)))) { server in
            let connection = try RawConnection(port: server.port)
            connection.ping()
            guard case .bytes(let first) = await connection.see() else {
                Issue.record("nothing came")
                return
            }
            #expect(first.utf8.count <= 60)
            #expect(await connection.seeAll().text.contains("pong"))
        }
    }

    @Test func aWebSocketIsStruckWhenItIsOpen() async throws {
        try await withServer(FaultPlan(.webSockets(.close, .once))) { server in
            let connection = try RawConnection(port: server.port)
            connection.upgrade()
            let all = await connection.seeAll()
            #expect(all.text.contains("101 Switching Protocols"))
            #expect(all.last == .end)
        }
    }

    @Test func aCloseFrameHasItsCode() async throws {
        try await withServer(FaultPlan()) { server in
            let connection = try RawConnection(port: server.port)
            connection.upgrade()
            try await eventually("the websocket is open") { server.webSocketCount == 1 }
            server.strike(.closeFrame(code: 1001))
            let all = await connection.seeAll()
            // 0x88 (close), length 2, 1001.
            #expect(all.text.hasSuffix("\u{2}\u{3}\u{FFFD}"))
            #expect(all.last == .end)
        }
    }

    @Test func onlyTheTargetIsStruck() async throws {
        try await withServer(FaultPlan()) { server in
            let plain = try RawConnection(port: server.port)
            plain.ping()
            _ = await plain.seeAll()
            let socket = try RawConnection(port: server.port)
            socket.upgrade()
            try await eventually("the websocket is open") { server.webSocketCount == 1 }
            server.strike(.close)
            #expect(await socket.seeAll().last == .end)
            #expect(await plain.see(within: 200) == .nothing)
            server.strike(.close, at: .allConnections)
            #expect(await plain.see() == .end)
        }
    }
}
