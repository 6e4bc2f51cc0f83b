import Foundation

/// HTTP requests to loopback, one connection each: enough for a test to ask Asterisk something by itself.
struct LoopbackHTTP: Sendable {
    let port: UInt16
    let user: String
    let password: String

    func request(_ method: String, _ path: String) async throws -> (status: Int, body: String) {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try exchange(method, path) })
            }
        }
    }

    private func exchange(_ method: String, _ path: String) throws -> (status: Int, body: String) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw LabError.unknown("no socket") }
        defer { close(descriptor) }
        var patience = timeval(tv_sec: 5, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
        }
        guard LoopbackAddress.withPointer(to: port, { connect(descriptor, $0, $1) }) == 0 else {
            throw LabError.failed("nothing answers on port \(port)", output: "")
        }
        let credentials = Data("\(user):\(password)".utf8).base64EncodedString()
        let text =
            "\(method) \(path) HTTP/1.0\r\nAuthorization: Basic \(credentials)\r\n"
            + "Connection: close\r\nContent-Length: 0\r\n\r\n"
        let bytes = Array(text.utf8)
        guard send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            throw LabError.failed("port \(port) takes no request", output: "")
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while answer.count < 16_000_000, !Self.isWhole(answer) {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            answer += buffer[..<count]
        }
        let whole = String(decoding: answer, as: UTF8.self)
        guard let status = whole.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw LabError.failed("port \(port) gave no HTTP answer", output: String(whole.prefix(200)))
        }
        return (status, whole.range(of: "\r\n\r\n").map { String(whole[$0.upperBound...]) } ?? "")
    }

    /// Asterisk does not always close the connection: its Content-Length tells the end.
    private static func isWhole(_ answer: [UInt8]) -> Bool {
        let text = String(decoding: answer, as: UTF8.self)
        guard let head = text.range(of: "\r\n\r\n") else { return false }
        let length = text[..<head.lowerBound].components(separatedBy: "\r\n")
            .first { $0.lowercased().hasPrefix("content-length:") }
            .flatMap { Int($0.split(separator: ":")[1].trimmingCharacters(in: .whitespaces)) }
        guard let length else { return text.hasPrefix("HTTP/1.1 204") }
        return text[head.upperBound...].utf8.count >= length
    }
}
