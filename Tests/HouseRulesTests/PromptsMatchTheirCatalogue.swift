import Foundation
import QueueEngine
import Testing

@Suite("The engine's prompts and the catalogue of texts are the same")
struct PromptsMatchTheirCatalogue {
    /// The names at the beginning of the catalogue's lines; `callback-offer-KEY` stands for ten.
    private func catalogueNames() throws -> Set<String> {
        let text = try String(
            contentsOf: SourceTree.root.appending(path: "asterisk-conf/prompts/en.yaml"),
            encoding: .utf8
        )
        let names = text.split(separator: "\n").compactMap { line -> String? in
            guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else { return nil }
            return String(line[..<colon])
        }
        return Set(names)
    }

    @Test("Every prompt that the engine plays has a text")
    func everyPromptHasAText() throws {
        let names = try catalogueNames()
        for prompt in Prompt.allCases {
            let isOffer = prompt.name.hasPrefix("callback-offer-")
            #expect(
                names.contains(prompt.name) || (isOffer && names.contains { $0.hasPrefix("callback-offer") }),
                "\(prompt.name)"
            )
        }
    }
}
