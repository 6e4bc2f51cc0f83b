import QueueEngine
import Testing

@testable import CallControl

@Suite("Asterisk's events about a leg come out as one answer or one failure")
struct LegBookTests {
    private var book = LegBook()

    private mutating func dialled(_ id: String = "leg") {
        book.create(id, ringSeconds: 15)
        #expect(book.enteredStasis(id) == 15)
    }

    @Test("A leg is dialled when it enters Stasis, once")
    mutating func dialledOnce() {
        dialled()
        #expect(book.enteredStasis("leg") == nil)
    }

    @Test("Dial and ChannelStateChange both tell of the answer; it is told once")
    mutating func answeredOnce() {
        dialled()
        #expect(book.answered("leg") == .answered)
        #expect(book.answered("leg") == nil)
    }

    @Test(
        "The cause of a leg that was destroyed tells why, and 19 tells silence from ringing",
        arguments: [
            (17, false, LegFailure.busy), (21, true, .busy), (1, false, .unreachable), (3, false, .unreachable),
            (34, false, .unreachable), (19, true, .noAnswer), (19, false, .unreachable), (16, false, .unreachable),
            (0, true, .noAnswer), (18, false, .noAnswer),
        ]
    )
    mutating func causes(cause: Int, hasRung: Bool, failure: LegFailure) {
        dialled()
        if hasRung { book.rang("leg") }
        #expect(book.leftStasis("leg") == nil)
        #expect(book.destroyed("leg", cause: cause) == .failed(failure))
        #expect(book.count == 0)
    }

    @Test("Dial with a final status is the failure, and the channel's end after it says nothing")
    mutating func dialStatus() {
        dialled()
        #expect(book.dialFailed("leg", status: "BUSY") == .failed(.busy))
        #expect(book.destroyed("leg", cause: 16) == nil)
    }

    @Test("NOANSWER without a ring is unreachable", arguments: [(true, LegFailure.noAnswer), (false, .unreachable)])
    mutating func noAnswer(hasRung: Bool, failure: LegFailure) {
        dialled()
        if hasRung { book.rang("leg") }
        #expect(book.dialFailed("leg", status: "NOANSWER") == .failed(failure))
    }

    @Test("The end of a leg that was up is told once, by whichever event is first")
    mutating func ended() {
        dialled()
        _ = book.answered("leg")
        #expect(book.leftStasis("leg") == .ended)
        #expect(book.destroyed("leg", cause: 16) == nil)
    }

    @Test("A leg that we hang up before it is in Stasis is never dialled, and its end is no failure")
    mutating func hungUpEarly() {
        book.create("leg", ringSeconds: 15)
        book.hangUp("leg")
        #expect(book.enteredStasis("leg") == nil)
        #expect(!book.isWanted("leg"))
        #expect(book.destroyed("leg", cause: 16) == .ended)
    }

    @Test("A leg that we hang up while it rings does not answer any more")
    mutating func hungUpLate() {
        dialled()
        book.hangUp("leg")
        #expect(book.answered("leg") == nil)
        #expect(book.dialFailed("leg", status: "CANCEL") == nil)
        #expect(book.leftStasis("leg") == .ended)
    }

    @Test("A leg found after a start goes on from where it is")
    mutating func adopted() {
        book.adopt("up", isUp: true, hasRung: false)
        book.adopt("ringing", isUp: false, hasRung: true)
        #expect(book.leftStasis("up") == .ended)
        #expect(book.destroyed("ringing", cause: 19) == .failed(.noAnswer))
    }

    @Test("Events of legs that nobody made mean nothing")
    mutating func unknown() {
        #expect(book.answered("other") == nil)
        #expect(book.destroyed("other", cause: 17) == nil)
        #expect(book.dialFailed("other", status: "BUSY") == nil)
        #expect(book.leftStasis("other") == nil)
    }
}
