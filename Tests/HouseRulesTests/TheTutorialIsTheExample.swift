import Foundation
import Testing

@Suite("The tutorial's code is the code of an example, which is compiled and run")
struct TheTutorialIsTheExample {
    private func text(_ path: String) throws -> String {
        try String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8)
    }

    @Test("The tutorial ends with the example ari-answer")
    func end() throws {
        let last = try text("Sources/ARI/ARI.docc/Resources/answer-5.swift")
        #expect(last == (try text("Sources/Examples/ari-answer/main.swift")))
    }

    @Test("Each step keeps what the one before has, up to the part that it is about", arguments: 2...5)
    func steps(number: Int) throws {
        // The first eleven lines are whole from the first step on, the first fourteen from the second.
        let kept = number == 2 ? 11 : 14
        let (before, after) = (try lines(of: number - 1), try lines(of: number))
        #expect(before.prefix(kept) == after.prefix(kept))
    }

    private func lines(of step: Int) throws -> [Substring] {
        try text("Sources/ARI/ARI.docc/Resources/answer-\(step).swift")
            .split(separator: "\n", omittingEmptySubsequences: false)
    }
}
