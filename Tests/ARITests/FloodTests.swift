import ARI
import ARITestKit
import Foundation
import Testing

@Suite("A flood of events arrives whole")
struct FloodTests {
    @Test("Of 100,000 events none is lost and none out of order")
    func flood() async throws {
        let test = TestSession(try await FakeARIServer.start(), consuming: false) { configuration in
            configuration.events.bufferLimit = 200_000
            configuration.events.bufferLimitBytes = 1 << 30
        }
        var iterator = test.session.signals.makeAsyncIterator()
        #expect(await iterator.next()?.word == "connected 1")
        guard case .resynchronised = await iterator.next() else {
            Issue.record("the difference was not told")
            return
        }
        let messages = (0..<100_000).map { FloodTests.message($0) }
        let sender = Task { try await test.server.replay(messages) }
        var missed: [Int] = []
        for number in messages.indices {
            // Nothing below suspends while events wait, and others' deadlines run.
            if number.isMultiple(of: 100) { await Task.yield() }
            guard case .event(.stasisEnd(let event)) = await iterator.next(), event.channel.id == "\(number)" else {
                missed.append(number)
                if missed.count > 10 { break }
                continue
            }
        }
        #expect(missed.isEmpty)
        try await sender.value
        #expect(test.session.counters.events == 100_000)
        #expect(test.session.counters.overflows == 0)
        await test.stop()
    }

    @Test("What comes at once with the name's replacement is told as far as it came before")
    func replacedInTheMiddle() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        let replaced = FakeEvent.applicationReplaced().json
        try await test.server.replay([Self.message(1), "garbage", Self.message(2), replaced, Self.message(3)])
        #expect(try await test.end() == .replaced)
        #expect(test.words == ["connected 1", "StasisEnd 1", "malformed", "StasisEnd 2", "replaced"])
        await test.stop()
    }

    private static func message(_ number: Int) -> String {
        #"{"type":"StasisEnd","application":"callbackd","channel":{"id":"\#(number)","name":"PJSIP/6001-00000004"}}"#
    }
}
