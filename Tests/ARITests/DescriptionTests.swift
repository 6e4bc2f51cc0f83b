import Foundation
import Testing

@testable import ari_generate

/// Asterisk's own description of its API, in the root that the lab's Asterisk runs in.
enum Package {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func description() throws -> URL {
        let root = ProcessInfo.processInfo.environment["CALLBACKD_LAB_ROOT"] ?? "/var/cache/callbackd-lab/asterisk-22"
        let folder = URL(filePath: root).appending(path: "usr/share/asterisk/rest-api")
        try #require(
            FileManager.default.fileExists(atPath: folder.path),
            "\(folder.path) is not there: make it by Tests/Lab/asterisk-root"
        )
        return folder
    }
}

@Suite("The committed code and digest are what Asterisk's description makes")
struct DescriptionTests {
    @Test("make generate would change no file")
    func sameOutput() throws {
        let api = try API(readingFrom: Package.description())
        for output in try Output.folders(for: api) {
            let folder = Package.root.appending(path: output.path)
            #expect(Set(try Output.filesThere(folder)) == Set(output.files.keys), "run make generate")
            for (name, text) in output.files {
                let committed = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
                #expect(committed == text, "\(output.path)/\(name) differs: run make generate")
            }
        }
    }

    /// Reads the description without the generator, so that what that overlooks is found here.
    @Test("The digest names every operation, parameter, event and field of the description, and nothing else")
    func digest() throws {
        var described: Set<String> = []
        let folder = try Package.description()
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file != "resources.json" {
            let json = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: file)))
            let resource = try #require(json as? [String: Any])
            described.formUnion(try operations(resource, String(file.dropLast(".json".count))))
            described.formUnion(try models(resource))
        }
        let kinds = ["operation", "upgrade", "parameter", "event", "model", "field"]
        let committed = Digest.committed.text.split(separator: "\n").map { $0.split(separator: " ") }
            .filter { kinds.contains(String($0[0])) }
            .map { words in
                switch words[0] {
                case "operation", "upgrade": "operation " + words[1...3].joined(separator: " ")
                case "parameter": words[0...3].joined(separator: " ")
                case "field": words[0...2].joined(separator: " ")
                default: "model \(words[1])"
                }
            }
        #expect(described.count > 700)
        #expect(Set(committed) == described)
    }

    @Test("The digest's events are those that Event is the parent of")
    func events() throws {
        let file = try Package.description().appending(path: "events.json")
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
        let models = try #require(json?["models"] as? [String: [String: Any]])
        #expect(Set(Digest.committed.events) == Set(try #require(models["Event"]?["subTypes"] as? [String])))
    }

    private func operations(_ resource: [String: Any], _ name: String) throws -> [String] {
        try (try #require(resource["apis"] as? [[String: Any]])).flatMap { api in
            (try #require(api["operations"] as? [[String: Any]])).flatMap { operation in
                let full = "\(name).\(operation["nickname"] ?? "")"
                let parameters = operation["parameters"] as? [[String: Any]] ?? []
                return ["operation \(full) \(operation["httpMethod"] ?? "") \(api["path"] ?? "")"]
                    + parameters.map { "parameter \(full) \($0["paramType"] ?? "") \($0["name"] ?? "")" }
            }
        }
    }

    private func models(_ resource: [String: Any]) throws -> [String] {
        (resource["models"] as? [String: [String: Any]] ?? [:]).flatMap { name, model in
            ["model \(name)"] + (model["properties"] as? [String: Any] ?? [:]).keys.map { "field \(name) \($0)" }
        }
    }
}
