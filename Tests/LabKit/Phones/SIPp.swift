import Foundation
import Locking

/// One SIPp process: it does a phone's signalling, and what LabKit tells it by requests with a call's Call-ID.
final class SIPp: Sendable {
    let port: UInt16
    let process: ChildProcess
    private let command: Int32
    private let follower = Locked<Task<Void, Never>?>(nil)

    struct Site: Sendable {
        let directory: URL
        let asterisk: UInt16
    }

    /// SIPp wants a port for sound and one for commands too; nothing uses them.
    static func ports() throws -> UInt16 { try Ports.block(4) }

    init(
        name: String,
        scenario: String,
        port: UInt16,
        site: Site,
        arguments: [String],
        onMessage: @escaping @Sendable (SIPMessage) -> Void
    ) throws {
        self.port = port
        let directory = site.directory.appending(path: "phones")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let file = directory.appending(path: "\(name)-\(port)")
        let messages = file.appendingPathExtension("sip")
        process = try ChildProcess(
            "phone \(name)",
            URL(filePath: "/usr/bin/sipp"),
            [
                "127.0.0.1:\(site.asterisk)", "-i", "127.0.0.1", "-p", "\(port)", "-mp", "\(port + 1)",
                "-cp", "\(port + 2)", "-nostdin", "-timeout", "3600",
                "-sf", Repository.lab.appending(path: "sipp/\(scenario).xml").path,
                "-trace_msg", "-message_file", messages.path,
                "-trace_err", "-error_file", file.appendingPathExtension("errors").path,
            ] + arguments,
            log: file.appendingPathExtension("screen"),
            environment: ["TZ": "UTC", "TERM": "dumb"]
        )
        command = socket(AF_INET, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        let process = process
        let task = Task {
            var log = SIPMessageLog(messages)
            while !Task.isCancelled {
                for message in log.next() { onMessage(message) }
                guard process.isRunning else { break }
                try? await Task.sleep(for: .milliseconds(4))
            }
            for message in log.next() { onMessage(message) }
        }
        follower.withLock { $0 = task }
    }

    deinit {
        close(command)
        process.signal(SIGKILL)
    }

    /// Tells the scenario to go on with a call: XANSWER, XHANGUP …
    func tell(_ method: String, callID: String, headers: [String] = []) {
        let lines =
            [
                "\(method) sip:phone@127.0.0.1 SIP/2.0",
                "Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK-\(UUID().uuidString)",
                "From: <sip:labkit@127.0.0.1>;tag=labkit", "To: <sip:phone@127.0.0.1>",
                "Call-ID: \(callID)", "CSeq: 1 \(method)",
            ] + headers + ["Content-Length: 0", "", ""]
        let bytes = Array(lines.joined(separator: "\r\n").utf8)
        LoopbackAddress.withPointer(to: port) { address, length in
            _ = sendto(command, bytes, bytes.count, 0, address, length)
        }
    }

    /// Begins no more calls, and ends once those under way are over.
    func finish() {
        LoopbackAddress.withPointer(to: port + 2) { address, length in _ = sendto(command, "q", 1, 0, address, length) }
    }

    func stop() async throws {
        try await process.end(asking: SIGKILL)
        let task = follower.copy
        await task?.value
    }
}
