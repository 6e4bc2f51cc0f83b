import Foundation

/// The project's own files, as the rules see them.
struct SourceTree {
    struct File {
        /// From the project's top, such as `Sources/ARI/ARIClient.swift`.
        let path: String
        let text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        /// The target that the file belongs to.
        var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

        /// The modules that it imports, `import enum A.B` counted as `A`.
        var imports: Set<String> {
            var modules: Set<String> = []
            for line in lines {
                let words = line.split(separator: " ")
                guard let position = words.firstIndex(of: "import"), words[..<position].allSatisfy(Self.isAttribute),
                    let last = words.dropFirst(position + 1).last
                else { continue }
                modules.insert(String(last.split(separator: ".")[0]))
            }
            return modules
        }

        private static func isAttribute(_ word: Substring) -> Bool {
            word.hasPrefix("@") || ["public", "package", "internal"].contains(word)
        }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A tutorial's code is part of no target.
    private static func isSource(_ file: URL) -> Bool {
        file.pathExtension == "swift" && !file.path.contains(".docc/")
    }

    /// Every Swift file below `folder`.
    static func files(below folder: String) throws -> [File] {
        let start = root.appending(path: folder)
        guard let walker = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil) else { return [] }
        return try walker.compactMap { $0 as? URL }.filter(isSource).map { url in
            File(
                path: String(url.path.dropFirst(root.path.count + (root.path.hasSuffix("/") ? 0 : 1))),
                text: try String(contentsOf: url, encoding: .utf8)
            )
        }
    }
}
