import Foundation
import Yams

extension ConfigurationSection {
    /// The section under `key`; empty when it is not given.
    func subsection(_ key: String, keys: [String]) -> ConfigurationSection? {
        ConfigurationSection(
            node(key) ?? .emptyMapping,
            file: file,
            path: path.isEmpty ? key : "\(path).\(key)",
            keys: keys,
            environment: environment,
            problems: problems
        )
    }

    /// A file's path, made absolute.
    func path(_ key: String, variable: String? = nil, default fallback: String? = nil) -> String? {
        text(key, variable: variable, default: fallback) { $0.isEmpty ? "must not be empty" : nil }.map(absolute)
    }

    func optionalPath(_ key: String) -> String? {
        optionalText(key) { $0.isEmpty ? "must not be empty" : nil }.map(absolute)
    }

    private func absolute(_ path: String) -> String {
        let directory = URL(fileURLWithPath: file).deletingLastPathComponent()
        return URL(fileURLWithPath: path, relativeTo: directory).standardizedFileURL.path
    }
}

extension Node {
    static var emptyMapping: Node { Node([(Node, Node)]()) }
}

extension String {
    /// 1 to 64 ASCII letters, digits, `-`, `_` and what `also` lists.
    func isWord(also extra: String = "") -> Bool {
        (1...64).contains(utf8.count)
            && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || extra.contains($0)) }
    }
}

/// What is wrong with a file that is no YAML.
enum YAMLProblem {
    static func describe(_ error: any Error, _ file: String) -> String {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            "\(file):\(mark.line): is not YAML: \(problem)"
        case YamlError.duplicatedKeysInMapping(let keys, _):
            "\(file): the same key is given twice: \(keys.map { "\($0)" }.sorted().joined(separator: ", "))"
        default:
            "\(file): is not YAML: \(error)"
        }
    }
}
