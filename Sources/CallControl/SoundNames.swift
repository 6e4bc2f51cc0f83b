import QueueEngine

/// How sounds are called in Asterisk.
public struct SoundNames: Sendable {
    /// The folder of the prompts below Asterisk's sounds.
    public let directory: String
    /// Asterisk's name of the prompts' language.
    public let language: String

    public init(directory: String, language: String) {
        self.directory = directory
        self.language = language
    }

    /// The prompts that must be there, and the letters and digits that spell a queue's name.
    public var required: [String] {
        Prompt.allCases.map(name) + "abcdefghijklmnopqrstuvwxyz0123456789-_".compactMap(Self.name(spelling:)).uniqued
    }

    /// A `sound:` URI for each of them; what cannot be said is left out. No other scheme: `digits:` and `characters:`
    /// cannot be stopped.
    func media(_ sounds: [QueueSound]) -> [String] {
        sounds.compactMap { sound in
            switch sound {
            case .prompt(let prompt): "sound:" + name(prompt)
            case .file(let path): "sound:" + path
            case .character(let character): Self.name(spelling: character).map { "sound:" + $0 }
            }
        }
    }

    private func name(_ prompt: Prompt) -> String { "\(directory)/\(prompt.name)" }

    private static func name(spelling character: Character) -> String? {
        switch character {
        case "a"..."z": "letters/\(character)"
        case "0"..."9": "digits/\(character)"
        case "-": "letters/dash"
        case "_": "letters/space"
        default: nil
        }
    }
}

extension [String] {
    fileprivate var uniqued: [String] { Set(self).sorted() }
}
