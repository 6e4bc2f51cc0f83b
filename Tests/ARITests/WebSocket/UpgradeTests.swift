import CurlHTTP
import Foundation
import Testing

@testable import ARI

@Suite("Only an answer that proves that it means websockets opens one")
struct UpgradeTests {
    private func target(_ url: String = "http://pbx.example:8088/ari") throws -> WebSocketTarget {
        var configuration = ARIConfiguration(
            baseURL: url,
            username: "u",
            password: Secret("p"),
            application: "a b"
        )
        configuration.allowsPlainText = true
        return try WebSocketTarget(configuration)
    }

    /// The answer that the request's key asks for, with the lines changed.
    private func outcome(
        status: String = "101 Switching Protocols",
        accept: String? = nil,
        _ change: (inout [String]) -> Void = { _ in }
    ) throws -> String {
        let upgrade = WebSocketUpgrade()
        let request = String(decoding: upgrade.request(try target()), as: UTF8.self)
        let key = try #require(request.firstMatch(of: /Sec-WebSocket-Key: (\S+)/)?.1)
        var lines = [
            "HTTP/1.1 \(status)", "upgrade: WebSocket", "Connection: keep-alive, Upgrade",
            "Sec-WebSocket-Accept: \(accept ?? Self.proof(of: String(key)))", "Sec-WebSocket-Protocol: ari",
        ]
        change(&lines)
        let head = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
        return (head + [0x81, 0]).withUnsafeBytes { bytes in
            switch upgrade.answer(bytes) {
            case .incomplete: "incomplete"
            case .accepted(let count):
                count == head.count ? "accepted" : "accepted, but \(count) of \(head.count) bytes"
            case .refused(let reason): reason.code.label
            }
        }
    }

    /// By the system's own tool, not by what is tested.
    private static func proof(of key: String) -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", "printf %s \"$0\" | openssl dgst -sha1 -binary | base64",
            key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
        ]
        let output = Pipe()
        process.standardOutput = output
        try? process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test("The right answer opens the websocket, and what follows it is the first frame")
    func accepted() throws {
        #expect(try outcome() == "accepted")
        #expect(try outcome { $0.removeLast() } == "accepted")
    }

    @Test("Another status is told for what it is")
    func status() throws {
        #expect(try outcome(status: "401 Unauthorized") == "refused")
        #expect(try outcome(status: "403 Forbidden") == "refused")
        #expect(try outcome(status: "503 Service Unavailable") == "unavailable")
        #expect(try outcome(status: "200 OK") == "upgrade_failed")
        #expect(try outcome(status: "301 Moved Permanently") == "upgrade_failed")
    }

    @Test("An answer that lacks something, or has more than was asked for, is refused")
    func incomplete() throws {
        #expect(try outcome(accept: "c2hvcnQ=") == "upgrade_failed")
        for line in 1...3 { #expect(try outcome { $0.remove(at: line) } == "upgrade_failed", "\(line)") }
        #expect(try outcome { $0[4] = "Sec-WebSocket-Protocol: chat" } == "upgrade_failed")
        #expect(try outcome { $0.append("Sec-WebSocket-Extensions: permessage-deflate") } == "upgrade_failed")
        #expect(try outcome { $0.append("no colon") } == "upgrade_failed")
        #expect(try outcome { $0[0] = "ICY 101 OK" } == "upgrade_failed")
        #expect(try outcome { $0[0] = "\u{FFFD}" } == "upgrade_failed")
    }

    @Test("A head without an end is refused once it is too long")
    func endless() {
        let upgrade = WebSocketUpgrade()
        func word(_ count: Int) -> Bool {
            [UInt8](repeating: 0x61, count: count).withUnsafeBytes { bytes in
                if case .refused = upgrade.answer(bytes) { true } else { false }
            }
        }
        #expect(!word(WebSocketUpgrade.maximumHeadBytes - 1))
        #expect(word(WebSocketUpgrade.maximumHeadBytes))
    }

    @Test("The request names the host as the URL does, and the key is new each time")
    func request() throws {
        let text = String(decoding: WebSocketUpgrade().request(try target()), as: UTF8.self)
        #expect(text.hasPrefix("GET /ari/events?app=a%20b&subscribeAll=false HTTP/1.1\r\nHost: pbx.example:8088\r\n"))
        #expect(text.hasSuffix("\r\n\r\n"))
        #expect(text != String(decoding: WebSocketUpgrade().request(try target()), as: UTF8.self))
        #expect(try target("https://pbx.example/ari").hostHeader == "pbx.example")
        #expect(try target("http://[::1]:8088/ari").hostHeader == "[::1]:8088")
    }

    @Test(
        "A host that could break out of its header is none",
        arguments: ["http://a%0d%0aX:%20y/ari", "http://a%20b/ari"]
    )
    func brokenHost(url: String) {
        let refusal = #expect(throws: ARIAddressRefusal.self) { try target(url) }
        guard case .notAnAddress = refusal else {
            Issue.record("refused as \(String(describing: refusal))")
            return
        }
    }
}
