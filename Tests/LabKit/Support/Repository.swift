import Foundation

/// Where the repository's own files and the built programs are.
public enum Repository {
    /// The top of the working tree, found from this file's place in it.
    public static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let lab = root.appending(path: "Tests/Lab")
    static let asteriskConfiguration = root.appending(path: "asterisk-conf")
    /// Made once for a working tree, and anew when the catalogue changes.
    static let prompts = root.appending(path: ".build/prompts")

    /// A program of this package, beside the test bundle or the executable that runs now.
    static func program(_ name: String) throws -> URL {
        let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let bundles = CommandLine.arguments.filter { $0.contains(".xctest") }.map { URL(filePath: $0) }
        let places = ([own] + bundles).map { $0.deletingLastPathComponent() } + [root.appending(path: ".build/debug")]
        for place in places {
            let program = place.appending(path: name)
            if FileManager.default.isExecutableFile(atPath: program.path) { return program }
        }
        throw LabError.unknown("\(name) is not built; looked in \(places.map(\.path).joined(separator: ", "))")
    }
}
