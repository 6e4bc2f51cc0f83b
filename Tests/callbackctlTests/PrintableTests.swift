import AdministrationAPI
import Testing

@testable import callbackctl

@Suite struct PrintableTests {
    @Test(arguments: [
        ("\u{1B}[2J", #"\u{1B}[2J"#), ("a\nb\tc\r", #"a\u{A}b\u{9}c\u{D}"#), ("\u{9B}31m", #"\u{9B}31m"#),
        ("\u{202E}gnp", #"\u{202E}gnp"#), ("\u{7F}\u{0}", #"\u{7F}\u{0}"#), ("\u{2028}", #"\u{2028}"#),
        ("zero\u{200B}width", #"zero\u{200B}width"#), ("Käse 日本 🙂", "Käse 日本 🙂"),
    ])
    func noControlCharacterReachesTheTerminal(text: String, printed: String) {
        #expect(Printable.text(text) == printed)
    }

    @Test func aHostileCellStaysInItsCell() {
        let table = Table(header: ["NAME", "B"], rows: [["x\u{1B}[1A\nroot", "y"]], empty: "")
        #expect(table.text == "NAME" + String(repeating: " ", count: 17) + "B\n" + #"x\u{1B}[1A\u{A}root  y"#)
    }

    @Test func aHostileAgentIsPrintedSafely() {
        let agent = AgentView(name: "\u{1B}c", endpoint: "\u{7}", queues: ["\u{9B}"], paused: false, state: .idle)
        let texts = [AgentView.table([agent]), agent.text(of: "\u{1B}")]
        for text in texts {
            #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 32 && $0.value < 127 })
        }
    }

    @Test func aHostileProblemIsPrintedSafely() async {
        let printed = await Shell().run(words: ["queue", "show", "a/b/\u{1B}[2J"])
        #expect(!printed.error.contains("\u{1B}"))
    }

    @Test func aTableWithoutRowsSaysWhatToDo() {
        #expect(Table(header: ["A"], empty: "None yet.").text == "None yet.")
    }

    @Test(arguments: [
        (0, "0 s"), (59, "59 s"), (60, "1 min"), (200, "3 min 20 s"), (3_600, "1 h"), (3_900, "1 h 5 min"),
        (90_000, "1 d 1 h"), (86_401, "1 d"),
    ])
    func aDurationIsWrittenInItsTwoLargestUnits(seconds: Int, text: String) {
        #expect(Wording.duration(seconds) == text)
    }
}
