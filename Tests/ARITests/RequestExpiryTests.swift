import ARITestKit
import Foundation
import Testing

@testable import ARI

/// Requests over a websocket on which nothing is ever answered.
@Suite("A request that gets no answer ends in time, whatever others wait for")
struct RequestExpiryTests {
    @Test("One that is due soon does not wait for the alarm of one that is due late")
    func soonAfterLate() async throws {
        let transport = Self.transport(writes: true)
        let late = Task { await Self.end(of: .ping, transport, RequestDeadline(milliseconds: 3_600_000)) }
        try await eventually("the late one is out") { transport.outstandingCount == 1 }
        let soon = Task { await Self.end(of: .ping, transport, RequestDeadline(milliseconds: 50)) }
        #expect(try await inTime("the soon one ends") { await soon.value } == .timeout)
        #expect(transport.counters.unanswered == 1)
        late.cancel()
        #expect(await late.value == .cancelled)
    }

    @Test("Of many with the same deadline each ends")
    func many() async throws {
        let transport = Self.transport(writes: true)
        let ends = await withTaskGroup(of: ARIError.Code?.self) { group in
            for _ in 0..<20 {
                group.addTask { await Self.end(of: .ping, transport, RequestDeadline(milliseconds: 50)) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(ends == Array(repeating: .timeout, count: 20))
    }

    @Test("Patience ends what may go another way, and leaves what may have been done to its deadline")
    func patience() async throws {
        let post = ARIOperation("channels.ring", .post, "/channels/a/ring", mayUseWebSocket: true)
        let impatient = RequestDeadline(milliseconds: 3_600_000, patienceMilliseconds: 50)
        let written = Self.transport(writes: true)
        #expect(await Self.end(of: .ping, written, impatient) == .timeout)
        let posted = Task { await Self.end(of: post, written, impatient) }
        try await eventually("the request is out") { written.outstandingCount == 1 }
        // A later one with the same patience ends; by then that of the first has been looked at.
        #expect(await Self.end(of: .ping, written, impatient) == .timeout)
        #expect(written.outstandingCount == 1)
        posted.cancel()
        #expect(await posted.value == .cancelled)
        let unwritten = Self.transport(writes: false)
        #expect(await Self.end(of: post, unwritten, impatient) == .timeout)
    }

    private static func transport(writes: Bool) -> WebSocketTransport {
        let transport = WebSocketTransport(configuration: ARIConfiguration.Requests())
        transport.attach(WebSocketLink(loop: SilentLoop(writes: writes), id: 1))
        return transport
    }

    private static func end(
        of operation: ARIOperation,
        _ transport: WebSocketTransport,
        _ deadline: RequestDeadline
    ) async -> ARIError.Code? {
        do throws(ARIError) {
            _ = try await transport.send(operation, deadline: deadline)
            return nil
        } catch {
            return error.code
        }
    }
}

/// A connection whose peer says nothing, or that nothing is written to at all.
private final class SilentLoop: WebSocketLoop {
    let writes: Bool

    init(writes: Bool) {
        self.writes = writes
    }

    func send(_ id: UInt, _ message: OutgoingMessage) {
        if writes { _ = message.mayBeWritten() }
    }

    func close(_ id: UInt, _ reason: ARIDisconnectReason) {}
}

extension WebSocketTransport {
    fileprivate var outstandingCount: Int { state.withLock { $0.table.waiterCount } }
}
