import Testing

@testable import CurlHTTP

@Suite("Those who wait for a connection keep their order, and cost nothing while they wait")
struct WaitingTransfersTests {
    private let start = ContinuousClock.now

    private func transfer(_ id: UInt64, long: Bool = false, after seconds: Int = 100) -> Transfer {
        let request = HTTPRequest(.get, url: "http://x/", mayTakeLong: long)
        let transfer = Transfer(id: id, request: request, caller: nil)
        transfer.deadline = start + .seconds(seconds)
        return transfer
    }

    @Test("First come, first served, across both lines")
    func order() {
        var waiting = WaitingTransfers()
        for id in 1...6 { waiting.append(transfer(UInt64(id), long: id.isMultiple(of: 2))) }
        let ids = (1...6).map { _ in waiting.next(mayTakeLong: true)?.id }
        #expect(ids == [1, 2, 3, 4, 5, 6])
        #expect(waiting.next(mayTakeLong: true) == nil && waiting.count == 0)
    }

    @Test("Quick ones pass those that may take long when there is no place for these")
    func passing() {
        var waiting = WaitingTransfers()
        for id in 1...4 { waiting.append(transfer(UInt64(id), long: id < 3)) }
        #expect(waiting.next(mayTakeLong: false)?.id == 3)
        #expect(waiting.next(mayTakeLong: true)?.id == 1)
        #expect(waiting.next(mayTakeLong: false)?.id == 4)
        #expect(waiting.next(mayTakeLong: false) == nil)
        #expect(waiting.next(mayTakeLong: true)?.id == 2)
    }

    @Test("Whose time is up leaves, whoever stands before")
    func expiry() {
        var waiting = WaitingTransfers()
        for (id, seconds) in [(1, 9), (2, 3), (3, 6), (4, 3)] { waiting.append(transfer(UInt64(id), after: seconds)) }
        #expect(waiting.remove(2)?.id == 2)
        #expect(waiting.soonest() == start + .seconds(3))
        #expect(waiting.expired(at: start + .seconds(6)).map(\.id) == [4, 3])
        #expect(waiting.soonest() == start + .seconds(9))
        #expect(waiting.next(mayTakeLong: true)?.id == 1)
        #expect(waiting.soonest() == nil)
    }

    @Test("Those who give up behind one that stays leave nothing behind")
    func givingUp() {
        var waiting = WaitingTransfers()
        waiting.append(transfer(1, long: true))
        for id in 2...10_000 {
            waiting.append(transfer(UInt64(id), long: true))
            _ = waiting.remove(UInt64(id))
        }
        #expect(waiting.count == 1)
        #expect(waiting.heldCount < 200)
    }
}
