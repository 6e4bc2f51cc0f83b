import Foundation
import Testing

@testable import ARI

@Suite("What a batch of messages was read from is used again")
struct SpareBatchTests {
    @Test("A spare batch is empty, and takes messages in the memory that it had")
    func used() throws {
        let spares = SpareBatches()
        var read = Self.batch(of: 100)
        let memory = read.heldBytes
        #expect(memory >= 100)
        spares.put(&read)
        #expect(read.isEmpty && read.heldBytes == 0)
        var next = try #require(spares.take())
        #expect(next.isEmpty && next.heldBytes == memory)
        Self.append("new", to: &next)
        #expect(next.takeFirst { text, _ in String(decoding: text, as: UTF8.self) } == "new")
        #expect(next.isEmpty)
        #expect(spares.take() == nil)
    }

    @Test("Only so many are kept, and none that is unusually large")
    func bounded() {
        let spares = SpareBatches()
        for _ in 0..<100 {
            var read = Self.batch(of: 1)
            spares.put(&read)
        }
        var count = 0
        while spares.take() != nil { count += 1 }
        #expect(count == SpareBatches.limit)
        var large = Self.batch(of: 4 << 20)
        spares.put(&large)
        #expect(spares.take()?.heldBytes == 0)
    }

    private static func batch(of bytes: Int) -> MessageBatch {
        var batch = MessageBatch()
        append(String(repeating: "x", count: bytes), to: &batch)
        return batch
    }

    private static func append(_ text: String, to batch: inout MessageBatch) {
        Data(text.utf8).withUnsafeBytes { batch.append($0, form: nil) }
    }
}
