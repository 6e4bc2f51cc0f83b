import ARITestKit
import Locking
import Testing

@testable import CallControl

@Suite("One at a time, in the order of asking")
struct TurnsTests {
    @Test("Nobody works while another does, and everybody gets a turn")
    func exclusive() async throws {
        let turns = Turns()
        let inside = Counter()
        let done = Locked(0)
        try await inTime("all are done") {
            await withTaskGroup(of: Void.self) { group in
                for _ in 1...50 {
                    group.addTask {
                        await turns.take {
                            inside.enter()
                            await Task.yield()
                            inside.leave()
                            done.withLock { $0 += 1 }
                        }
                    }
                }
            }
        }
        #expect(inside.highest == 1)
        #expect(done.withLock { $0 } == 50)
    }
}
