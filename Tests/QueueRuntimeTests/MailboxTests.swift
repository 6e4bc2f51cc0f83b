import QueueEngine
import Testing

@testable import QueueRuntime

@Suite(.timeLimit(.minutes(1))) struct MailboxTests {
    private let mailbox = Mailbox(limits: MailboxLimits(relaxed: 2, full: 3))
    private let digit = Input.digitPressed(channel("a"), .three)
    private let end = Input.channelEnded(channel("a"))

    @Test("Near its bound it refuses digits, calls and commands, and takes ends; at its bound it refuses all")
    func bound() {
        let command = Input.command(RequestID(1), .removeAgent(alice))
        #expect(mailbox.put(digit))
        #expect(mailbox.put(digit))
        #expect([digit, arrival("b"), command].map(mailbox.put) == [false, false, false])
        #expect(mailbox.put(end))
        #expect(!mailbox.put(end))
        let refusals = mailbox.refusals
        #expect([refusals.digits, refusals.calls, refusals.commands, refusals.others] == [1, 1, 1, 1])
    }

    @Test("Full, it still takes the news of a connection, the newest of each Asterisk")
    func connectionNews() async {
        for _ in 1...3 { _ = mailbox.put(end) }
        let (east, west) = (NodeName("east")!, NodeName("west")!)
        #expect(mailbox.put(.nodeDisconnected(west)))
        for _ in 1...3 {
            #expect(mailbox.put(.nodeDisconnected(east)))
            #expect(mailbox.put(.reconciled(Presence(node: east, channels: [:], bridges: [:]))))
        }
        #expect(!mailbox.put(end))
        let taken = await mailbox.take(atMost: 100) ?? []
        #expect(taken.count == 5)
        #expect(taken.compactMap(\.connectionNews) == [west, east])
        guard case .reconciled = taken.last else {
            Issue.record("not the newest: \(taken.last as Any)")
            return
        }
    }

    @Test("It has room again when inputs were taken")
    func roomAgain() async throws {
        for _ in 1...3 { _ = mailbox.put(end) }
        #expect(await mailbox.take(atMost: 2)?.count == 2)
        #expect(mailbox.put(digit))
    }

    @Test("What waits is handed on in order, at most so many at a time")
    func order() async {
        for id in ["a", "b", "c"] { _ = mailbox.put(.channelEnded(channel(id))) }
        func ids(_ inputs: [Input]?) -> [String] {
            (inputs ?? []).map { if case .channelEnded(let channel) = $0 { channel.id } else { "?" } }
        }
        #expect(ids(await mailbox.take(atMost: 2)) == ["a", "b"])
        #expect(ids(await mailbox.take(atMost: 2)) == ["c"])
    }

    @Test("A reader that waits is woken by an input, and by a wake")
    func waiting() async {
        async let first = mailbox.take(atMost: 1)
        #expect(mailbox.put(end))
        #expect(await first?.count == 1)
        async let second = mailbox.take(atMost: 1)
        mailbox.wake()
        #expect(await second?.count == 0)
    }

    @Test("Closed, it refuses inputs and hands on those that wait, then ends")
    func close() async {
        _ = mailbox.put(end)
        mailbox.close()
        #expect(!mailbox.put(end))
        #expect(await mailbox.take(atMost: 5)?.count == 1)
        #expect(await mailbox.take(atMost: 5)?.count == nil)
        #expect(mailbox.refusals == MailboxRefusals())
    }

    @Test("Closed with dropping, it ends at once")
    func drop() async {
        _ = mailbox.put(end)
        mailbox.close(dropping: true)
        #expect(await mailbox.take(atMost: 5)?.count == nil)
    }
}
