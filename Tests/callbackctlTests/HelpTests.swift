import ArgumentParser
import Testing

@testable import callbackctl

@Suite struct HelpTests {
    @Test func everyCommandHasAnAbstractAndAnExample() {
        let commands = Self.all(below: Callbackctl.self)
        #expect(commands.count > 20)
        for command in commands {
            #expect(!command.configuration.abstract.isEmpty, "\(command)")
            #expect(!Self.examples(of: command).isEmpty, "\(command)")
        }
    }

    @Test func everyExampleIsACommandLineThatCallbackctlUnderstands() throws {
        for command in Self.all(below: Callbackctl.self) {
            for example in Self.examples(of: command) {
                let words = Array(Shell.words(example).dropFirst())
                #expect(throws: Never.self, "\(example)") { _ = try Callbackctl.parseAsRoot(words) }
            }
        }
    }

    @Test func anExampleFitsInALineOfATerminal() {
        for command in Self.all(below: Callbackctl.self) {
            for example in Self.examples(of: command) { #expect(example.count <= 77, "\(example)") }
        }
    }

    @Test func anExampleOfACommandIsOfThatCommand() throws {
        for command in Self.all(below: Callbackctl.self) where command is any ControlCommand.Type {
            let words = Array(Shell.words(Self.examples(of: command)[0]).dropFirst())
            #expect(type(of: try Callbackctl.parseAsRoot(words)) == command)
        }
    }

    @Test func everyOptionSaysWhatItIs() {
        for command in Self.all(below: Callbackctl.self) where command is any ControlCommand.Type {
            let help = Callbackctl.helpMessage(for: command, columns: 400)
            let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
            for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  -") || line.hasPrefix("  <") {
                // After a long name the text is in a line of its own.
                let isExplained = line.dropFirst(26).contains(" ") || next.hasPrefix("      ")
                #expect(isExplained, "\(command): \(line)")
            }
        }
    }

    @Test func helpIsPrintedToTheOutputWithSuccess() async {
        let printed = await Shell().run("rule set --help")
        #expect(printed.code == 0)
        #expect(printed.output.contains("--offer-after <seconds>"))
        let words = printed.output.split { $0.isWhitespace }.joined(separator: " ")
        #expect(words.contains("(on-timeout): 1 to 3600 seconds. Default: 60."))
        #expect(printed.error == "")
    }

    private static func all(below command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        [command] + command.configuration.subcommands.flatMap { all(below: $0) }
    }

    private static func examples(of command: any ParsableCommand.Type) -> [String] {
        command.configuration.discussion.split(separator: "\n")
            .map { $0.drop { $0 == " " } }
            .filter { $0.hasPrefix("callbackctl ") }
            .map(String.init)
    }
}
