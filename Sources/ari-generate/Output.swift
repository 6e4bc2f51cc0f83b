import Foundation

/// A folder that holds nothing but what is generated.
struct Output {
    /// From the package's top.
    let path: String
    let files: [String: String]

    static func folders(for api: API) throws -> [Output] {
        [
            Output(path: "Sources/ARI/Generated", files: try api.swiftFiles()),
            Output(path: "Tests/ARITests/Generated", files: try api.exampleFiles()),
            Output(path: "Tests/ARITests/Digest", files: ["ari.txt": api.digest]),
        ]
    }

    func write(below package: URL) throws {
        let folder = package.appending(path: path)
        for stale in try Self.filesThere(folder) where files[stale] == nil {
            try FileManager.default.removeItem(at: folder.appending(path: stale))
        }
        for (name, text) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
    }

    /// The paths, below the folder, of the files that are in it.
    static func filesThere(_ folder: URL) throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }
}
