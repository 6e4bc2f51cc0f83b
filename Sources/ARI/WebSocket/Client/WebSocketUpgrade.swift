import CWebSockets
import Foundation

/// How a client asks for a websocket, and what it makes of the answer (RFC 6455, 4.1).
struct WebSocketUpgrade {
    /// What the server's answer comes to.
    enum Answer {
        /// The head is not there yet.
        case incomplete
        /// The websocket is open; its frames begin after so many bytes.
        case accepted(headBytes: Int)
        case refused(ARIDisconnectReason)
    }

    /// An answer's head beyond this is refused.
    static let maximumHeadBytes = 8 << 10
    private static let `protocol` = "ari"
    private static let endOfHead = Array("\r\n\r\n".utf8)

    private let key: String

    init() {
        key = Data((0..<16).map { _ in UInt8.random(in: .min ... .max) }).base64EncodedString()
    }

    func request(_ target: WebSocketTarget) -> [UInt8] {
        let lines = [
            "GET \(target.path) HTTP/1.1",
            "Host: \(target.hostHeader)",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Key: \(key)",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Protocol: \(Self.protocol)",
            "Authorization: \(target.authorization.reveal())",
        ]
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    func answer(_ bytes: UnsafeRawBufferPointer) -> Answer {
        let window = bytes.prefix(Self.maximumHeadBytes)
        guard let end = window.firstRange(of: Self.endOfHead) else {
            let isTooLong = bytes.count >= Self.maximumHeadBytes
            return isTooLong ? .refused(upgradeFailed("the answer's head is too long")) : .incomplete
        }
        let head = String(decoding: window[..<end.lowerBound], as: UTF8.self)
        if let reason = refusal(head) { return .refused(reason) }
        return .accepted(headBytes: end.upperBound)
    }

    /// Why the answer is none that opens a websocket.
    private func refusal(_ head: String) -> ARIDisconnectReason? {
        // "\r\n" is one Character.
        let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
        let words = (lines.first ?? "").split(separator: " ", maxSplits: 2)
        guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else {
            return upgradeFailed("the answer is not HTTP/1.1")
        }
        guard status == 101 else { return refusal(status, words.count > 2 ? String(words[2]) : "") }
        var headers: [String: [String]] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { return upgradeFailed("a header has no colon") }
            headers[line[..<colon].lowercased(), default: []]
                .append(line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
        }
        func has(_ name: String, _ token: String) -> Bool {
            (headers[name] ?? []).flatMap { $0.lowercased().split(separator: ",") }
                .contains { $0.trimmingCharacters(in: .whitespaces) == token }
        }
        guard has("upgrade", "websocket"), has("connection", "upgrade") else {
            return upgradeFailed("the answer does not say that it is a websocket now")
        }
        guard headers["sec-websocket-accept"] == [accept] else {
            return upgradeFailed("the answer's Sec-WebSocket-Accept is not that of our key")
        }
        guard headers["sec-websocket-extensions"] == nil,
            [nil, [Self.protocol]].contains(headers["sec-websocket-protocol"])
        else { return upgradeFailed("the answer has an extension or a protocol that was not asked for") }
        return nil
    }

    private func refusal(_ status: Int, _ phrase: String) -> ARIDisconnectReason {
        let text = "status \(status) \(phrase)"
        return switch status {
        case 401, 403: ARIDisconnectReason(.refused, text)
        case 503: ARIDisconnectReason(.unavailable, text)
        default: upgradeFailed(text)
        }
    }

    private func upgradeFailed(_ text: String) -> ARIDisconnectReason { ARIDisconnectReason(.upgradeFailed, text) }

    /// What the server must make of the key: the proof that it means websockets.
    private var accept: String {
        var digest = [UInt8](repeating: 0, count: 20)
        let text = Array((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").utf8)
        lws_SHA1(text, text.count, &digest)
        return Data(digest).base64EncodedString()
    }
}
