import Foundation

/// What a real Asterisk sent about real calls, a message to the line (`ari-benchmark record`).
struct Trace {
    /// Types that callbackd has Asterisk filter out.
    static let filtered: Set<String> = [
        "ChannelVarset", "ChannelDialplan", "ChannelConnectedLine", "ChannelCallerId", "BridgeVideoSourceChanged",
    ]

    let messages: [String]

    static var file: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "ARITests/Trace/call.jsonl")
    }

    init(isFiltered: Bool) throws {
        let lines = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map(String.init)
        messages = lines.filter { line in
            !isFiltered || !Self.filtered.contains { line.contains("\"type\":\"\($0)\"") }
        }
    }

    /// So many callers who are in Stasis, each with ids and names of their own.
    static func callers(_ count: Int) throws -> [String] {
        let start = try Trace(isFiltered: true).messages.first { $0.contains("\"type\":\"StasisStart\"") } ?? ""
        return (0..<count).map { number in
            start.replacing("\"id\":\"", with: "\"id\":\"\(number).")
                .replacing("\"name\":\"PJSIP/", with: "\"name\":\"PJSIP/\(number)-")
        }
    }
}
