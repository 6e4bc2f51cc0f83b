import Foundation
import Locking

/// A phone's sound: a UDP port that records every RTP packet, and sends 50 packets a second of the phone's own voice,
/// or digits as RFC 4733 events. SIPp does the signalling alone.
public final class MediaPort: Sendable {
    public let port: UInt16
    /// What this phone sends, so that others can tell that they hear it and nobody else.
    let voice: Sound

    private struct State {
        var peer: UInt16?
        var recording = Recording()
        var digits: [Character] = []
        var pressed = 0
        var closed = false
    }
    private let state = Locked(State())
    private let descriptor: Int32

    init(name: String) throws {
        descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0, LoopbackAddress.bind(descriptor, port: 0) else {
            throw LabError.unknown("no free media port")
        }
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        _ = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        port = UInt16(bigEndian: address.sin_port)
        voice = Sound.voice(name)
        let thread = Thread { [weak self] in
            var pump = Pump(descriptor: descriptor)
            // The port lives as long as somebody holds it: looked at once a tick.
            while let step = self?.step(&pump), step { pump.waitForTick() }
            close(descriptor)
        }
        thread.name = "media \(name)"
        thread.start()
    }

    /// What has been heard so far.
    public var recording: Recording { state.withLock { $0.recording } }

    /// Digits that have been sent completely.
    public var digitsPressed: Int { state.withLock { $0.pressed } }

    /// Queues digits to be pressed one after another, 180 ms each.
    public func press(_ digits: String) { state.withLock { $0.digits += Array(digits) } }

    /// Where to send, from the other side's session description.
    func send(to peer: UInt16) { state.withLock { $0.peer = peer } }

    func shut() { state.withLock { $0.closed = true } }

    private func step(_ pump: inout Pump) -> Bool {
        let received = pump.receive()
        let due = pump.isDue
        let (peer, digit, closed) = state.withLock { state -> (UInt16?, Character?, Bool) in
            for packet in received { state.recording.add(packet) }
            let presses = due && state.peer != nil && pump.event == nil && !state.digits.isEmpty
            return (state.peer, presses ? state.digits.removeFirst() : nil, state.closed)
        }
        guard !closed else { return false }
        if due, let peer, pump.send(to: peer, digit: digit, voice: voice) {
            state.withLock { $0.pressed += 1 }
        }
        return true
    }
}

/// The socket's side of a media port, used by its thread alone.
private struct Pump {
    let descriptor: Int32
    var event: TelephoneEvent?
    private var stream = RTPStream()
    private var frame = 0
    private var next = ContinuousClock.now
    private var buffer = [UInt8](repeating: 0, count: 2048)

    init(descriptor: Int32) { self.descriptor = descriptor }

    var isDue: Bool { ContinuousClock.now >= next }

    mutating func receive() -> [RTPPacket] {
        var packets: [RTPPacket] = []
        while packets.count < 100 {
            let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            guard count > 0 else { break }
            if let packet = RTPPacket(buffer[..<count], time: Date()) { packets.append(packet) }
        }
        return packets
    }

    /// Sends one tick's packets; true when a digit has just been completed.
    mutating func send(to peer: UInt16, digit: Character?, voice: Sound) -> Bool {
        next = max(next + .milliseconds(20), ContinuousClock.now - .milliseconds(100))
        stream.advance()
        if let digit { event = TelephoneEvent(digit, at: stream.timestamp) }
        var completed = false
        if var current = event {
            if let packets = current.tick(&stream) {
                event = current
                for packet in packets { transmit(packet, to: peer) }
                return false
            }
            event = nil
            completed = true
        }
        let start = frame % (voice.bytes.count / 160) * 160
        frame += 1
        transmit(
            stream.packet(type: RTPPacket.pcmu, at: stream.timestamp, voice.bytes[start..<start + 160]),
            to: peer
        )
        return completed
    }

    private func transmit(_ packet: [UInt8], to peer: UInt16) {
        LoopbackAddress.withPointer(to: peer) { address, length in
            _ = sendto(descriptor, packet, packet.count, 0, address, length)
        }
    }

    /// Until a packet comes or the next one is due.
    func waitForTick() {
        let left = (next - ContinuousClock.now).seconds
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = Foundation.poll(&poll, 1, Int32(max(1, min(20, left * 1000))))
    }
}
