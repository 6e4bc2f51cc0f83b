import Foundation

/// `ari-generate DESCRIPTION PACKAGE` writes the ARI target's operations, models and events from Asterisk's API
/// description (its `rest-api` folder) into the package, and prints what they cover.
@main
struct Generate {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            FileHandle.standardError.write(Data("usage: ari-generate DESCRIPTION PACKAGE\n".utf8))
            exit(64)
        }
        let api = try API(readingFrom: URL(filePath: arguments[1]))
        let package = URL(filePath: arguments[2])
        for folder in try Output.folders(for: api) { try folder.write(below: package) }
        print(CoverageTable(api).text)
    }
}
