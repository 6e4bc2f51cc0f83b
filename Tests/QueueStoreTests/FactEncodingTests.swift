import Foundation
import QueueEngine
import Testing

@testable import QueueStore

/// What is stored must be readable for as long as the store is kept: `Golden/facts.json` is never edited, but added to.
@Suite struct FactEncodingTests {
    private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden/facts.json")

    @Test("Every fact is written as the golden file has it")
    func written() throws {
        let written = try FactExamples.all.map { try FactCoding.encode($0) }
        #expect(written == (try goldenLines()))
    }

    @Test("Every line of the golden file is read as the fact it was")
    func read() throws {
        let read = try goldenLines().map {
            try FactCoding.decode(Fact.self, from: $0, version: 1, what: "a golden line")
        }
        #expect(read == FactExamples.all)
    }

    @Test("A later version's encoding is refused by name")
    func later() {
        let error = #expect(throws: StoreError.self) {
            try FactCoding.decode(Fact.self, from: "{}", version: 2, what: "fact 9")
        }
        #expect(error?.code == .tooNew)
        #expect(
            error?.message == "fact 9 was written by a later version of callbackd (encoding 2, known 1)"
        )
    }

    private func goldenLines() throws -> [String] {
        try String(contentsOf: Self.golden, encoding: .utf8).split(separator: "\n").map(String.init)
    }
}
