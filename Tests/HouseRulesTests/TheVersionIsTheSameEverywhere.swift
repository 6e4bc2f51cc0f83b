import AdministrationAPI
import Foundation
import Testing

@Suite("The version is the same everywhere")
struct TheVersionIsTheSameEverywhere {
    private func lines(_ path: String) throws -> [Substring] {
        try String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8).split(separator: "\n")
    }

    @Test("The changelog's newest section is this version's")
    func changelog() throws {
        let newest = try #require(try lines("CHANGELOG.md").first { $0.hasPrefix("## ") })
        #expect(newest.split(separator: " ").dropFirst().first == Release.version[...])
    }

    @Test("The image's label says this version")
    func image() throws {
        let label = "org.opencontainers.image.version="
        let labels = try lines("docker/callbackd/Dockerfile").filter { $0.contains(label) }
        #expect(labels.count == 1)
        #expect(labels.allSatisfy { $0.hasSuffix("\(label)\"\(Release.version)\"") })
    }
}
