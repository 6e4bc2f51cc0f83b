import ARI
import ARITestKit
import Foundation
import Testing

@Suite struct OverflowTests {
    @Test func aSlowConsumerCostsTheConnectionAndNotTheOrder() async throws {
        let test = TestSession(try await FakeARIServer.start(), consuming: false) { $0.events.bufferLimit = 10 }
        var iterator = test.session.signals.makeAsyncIterator()
        #expect(await iterator.next()?.word == "connected 1")
        #expect(await iterator.next()?.word == "resynchronised")
        for number in 0..<100 { test.server.push(.stasisStart(Channel(id: "\(number)"))) }
        try await eventually("the overflow") { test.session.counters.overflows == 1 }
        try await eventually("the websocket is dropped") { test.server.webSocketCount == 0 }
        // What waited is thrown away: the consumer must start anew in any case.
        #expect(await iterator.next()?.word == "disconnected overflow")
        #expect(await iterator.next()?.word == "connected 2")
        #expect(await iterator.next()?.word == "resynchronised")
        test.server.push(.stasisStart(Channel(id: "new")))
        #expect(await iterator.next()?.word == "StasisStart new")
        await test.stop()
    }

    @Test func aBufferJustFullIsNoOverflow() async throws {
        let test = TestSession(try await FakeARIServer.start(), consuming: false) { $0.events.bufferLimit = 10 }
        var iterator = test.session.signals.makeAsyncIterator()
        #expect(await iterator.next()?.word == "connected 1")
        #expect(await iterator.next()?.word == "resynchronised")
        for number in 0..<10 { test.server.push(.stasisStart(Channel(id: "\(number)"))) }
        try await eventually("ten events wait") { test.session.waitingEventCount == 10 }
        for number in 0..<10 { #expect(await iterator.next()?.word == "StasisStart \(number)") }
        #expect(test.session.counters.overflows == 0)
        await test.stop()
    }

    @Test func tooManyBytesOverflowToo() async throws {
        let test = TestSession(try await FakeARIServer.start(), consuming: false) { $0.events.bufferLimitBytes = 2000 }
        var iterator = test.session.signals.makeAsyncIterator()
        #expect(await iterator.next()?.word == "connected 1")
        #expect(await iterator.next()?.word == "resynchronised")
        for _ in 0..<3 { test.server.push(#"{"type":"X","x":"\#(String(repeating: "x", count: 900))"}"#) }
        #expect(await iterator.next() != nil)
        try await eventually("the overflow or its absence") {
            test.session.counters.overflows == 1 || test.session.counters.events == 3
        }
        await test.stop()
    }

    @Test func noNewConnectionIsMadeUntilTheLossIsTaken() async throws {
        let test = TestSession(try await FakeARIServer.start(), consuming: false)
        var iterator = test.session.signals.makeAsyncIterator()
        #expect(await iterator.next()?.word == "connected 1")
        #expect(await iterator.next()?.word == "resynchronised")
        test.server.dropWebSockets()
        try await eventually("the loss is noticed") { test.server.webSocketCount == 0 }
        #expect(test.server.totalWebSocketCount == 1)
        #expect(await iterator.next()?.word == "disconnected closed")
        #expect(await iterator.next()?.word == "connected 2")
        #expect(await iterator.next()?.word == "resynchronised")
        await test.stop()
    }
}
