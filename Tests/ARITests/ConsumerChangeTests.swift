import ARI
import ARITestKit
import Testing

@Suite("A consumer may leave in the middle of what came together")
struct ConsumerChangeTests {
    private static func message(_ number: Int) -> String {
        #"{"type":"StasisEnd","application":"callbackd","channel":{"id":"\#(number)"}}"#
    }

    /// Connected, with so many events waiting that came together.
    private func session(waiting count: Int, limit: Int = 1000) async throws -> TestSession {
        let test = TestSession(try await FakeARIServer.start(), consuming: false) { $0.events.bufferLimit = limit }
        var iterator = test.session.signals.makeAsyncIterator()
        #expect(await iterator.next()?.word == "connected 1")
        #expect(await iterator.next()?.word == "resynchronised")
        try await test.server.replay((0..<count).map(Self.message))
        try await eventually("all wait") { test.session.waitingEventCount == count }
        return test
    }

    @Test("What one consumer has not taken the next one gets, in order")
    func nextConsumer() async throws {
        let test = try await session(waiting: 100)
        var words: [String] = []
        while words.count < 100 {
            // Each takes some and leaves.
            var iterator = test.session.signals.makeAsyncIterator()
            for _ in 0..<min(7, 100 - words.count) { words.append(await iterator.next()?.word ?? "") }
            #expect(test.session.waitingEventCount == 100 - words.count)
        }
        #expect(words == (0..<100).map { "StasisEnd \($0)" })
        await test.stop()
    }

    @Test("What the consumer has not read of a batch counts in the bound, and is thrown away by an overflow")
    func overflow() async throws {
        let test = try await session(waiting: 10, limit: 10)
        var iterator = test.session.signals.makeAsyncIterator()
        #expect(await iterator.next()?.word == "StasisEnd 0")
        try await test.server.replay([Self.message(10)])
        try await eventually("ten wait again") { test.session.waitingEventCount == 10 }
        #expect(test.session.counters.overflows == 0)
        try await test.server.replay([Self.message(11)])
        try await eventually("the overflow") { test.session.counters.overflows == 1 }
        #expect(await iterator.next()?.word == "disconnected overflow")
        #expect(test.session.waitingEventCount == 0)
        await test.stop()
    }

    @Test("What is found to be malformed when it is read is counted then")
    func malformed() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        try await test.server.replay([#"{"type":"StasisEnd","channel":7}"#, "garbage", Self.message(1)])
        try await test.waitFor("StasisEnd 1")
        #expect(test.words == ["connected 1", "malformed", "malformed", "StasisEnd 1"])
        #expect(test.session.counters.events == 3)
        #expect(test.session.counters.malformed == 2)
        await test.stop()
    }

    @Test("One that is cancelled leaves what came after the batch that it reads, though more waits")
    func cancelled() async throws {
        let test = try await session(waiting: 1)
        for count in 2...5 {
            try await test.server.replay([Self.message(count - 1)])
            try await eventually("\(count) wait") { test.session.waitingEventCount == count }
        }
        let session = test.session
        let words = await Task {
            var words: [String] = []
            for await signal in session.signals {
                words.append(signal.word)
                withUnsafeCurrentTask { $0?.cancel() }
            }
            return words
        }.value
        #expect(words == ["StasisEnd 0"])
        #expect(test.session.waitingEventCount == 4)
        var iterator = test.session.signals.makeAsyncIterator()
        #expect(await iterator.next()?.word == "StasisEnd 1")
        await test.stop()
    }
}
