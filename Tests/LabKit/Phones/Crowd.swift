import Foundation
import Locking

/// Many callers who send no sound, kept at one number: whoever is served is followed by another at the end of the line.
public final class Crowd: Sendable {
    private let sipp: SIPp
    private let sink: SoundSink
    private let calls: Locked<[String: Bool]>

    /// - Parameter size: how many are there at a time, one of them with an agent; at most `total` come in all.
    init(of size: Int, atMost total: Int, dialling number: String, as caller: CallerID, site: SIPp.Site) throws {
        let id = "crowd-\(UUID().uuidString)"
        let port = try SIPp.ports()
        let sink = try SoundSink()
        let calls = Locked<[String: Bool]>([:])
        (self.sink, self.calls) = (sink, calls)
        sipp = try SIPp(
            name: "crowd",
            scenario: "caller",
            port: port,
            site: site,
            arguments: [
                "-m", "\(total)", "-l", "\(size)", "-r", "20", "-s", number, "-cid_str", "\(id)-%u",
                "-key", "media", "\(sink.port)",
            ] + caller.keys(port: port),
            onMessage: { message in
                calls.withLock { calls in
                    switch (message.method, message.direction) {
                    case ("INVITE", .sent): calls[message.callID] = calls[message.callID] ?? false
                    case ("ACK", .sent): calls[message.callID] = true
                    case ("BYE", _): calls[message.callID] = nil
                    default: break
                    }
                }
            }
        )
    }

    /// How many are on the line and have been answered.
    public var count: Int { calls.withLock { $0.values.count { $0 } } }

    /// All hang up, and nobody follows.
    public func leave(within limit: Duration = .seconds(20)) async throws {
        sipp.finish()
        try await waitUntil("the crowd has left", within: limit, seen: "\(count) are there") {
            let present = calls.copy.filter(\.value).keys
            for call in present { sipp.tell("XHANGUP", callID: call) }
            guard !present.isEmpty else { return true }
            // SIPp is given the time to hang up before it is told again.
            try await Task.sleep(for: .milliseconds(200))
            return false
        }
        try await sipp.stop()
    }

    func stop() async throws { try await sipp.stop() }
}

/// A port where sound may be sent to and is dropped: without it Asterisk would be told that nobody is there.
private final class SoundSink: Sendable {
    let port: UInt16
    private let descriptor: Int32

    init() throws {
        port = try Ports.block()
        descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0, LoopbackAddress.bind(descriptor, port: port) else {
            throw LabError.unknown("no free media port")
        }
    }

    deinit { close(descriptor) }
}
