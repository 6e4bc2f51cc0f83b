import Foundation

/// What a phone has heard: every RTP packet, and the sound in them as one run of bytes.
public struct Recording: Sendable {
    /// Half an hour; what comes later is counted and not kept.
    private static let limit = 90_000

    public private(set) var packets: [RTPPacket] = []
    public private(set) var dropped = 0
    /// The PCMU payload of all packets, and where in it each packet starts.
    private(set) var audio: [UInt8] = []
    private var starts: [(offset: Int, packet: Int)] = []

    mutating func add(_ packet: RTPPacket) {
        guard packets.count < Self.limit else {
            dropped += 1
            return
        }
        if packet.payloadType == RTPPacket.pcmu {
            starts.append((audio.count, packets.count))
            audio += packet.payload
        }
        packets.append(packet)
    }

    /// Packets of sound that came after `time`.
    public func audioPackets(since time: Date = .distantPast) -> [RTPPacket] {
        packets.filter { $0.payloadType == RTPPacket.pcmu && $0.time >= time }
    }

    /// Sound packets a second over the last `seconds`; 50 when sound flows.
    public func packetsPerSecond(over seconds: Double = 1) -> Double {
        Double(audioPackets(since: Date(timeIntervalSinceNow: -seconds)).count) / seconds
    }

    /// Digits that were sent to this phone as RFC 4733 events.
    public var digits: String {
        var last: UInt32?
        var digits = ""
        for packet in packets where packet.payloadType == RTPPacket.telephoneEvent && packet.payload.count >= 4 {
            guard packet.timestamp != last, Int(packet.payload[0]) < TelephoneEvent.digits.count else { continue }
            last = packet.timestamp
            digits.append(TelephoneEvent.digits[Int(packet.payload[0])])
        }
        return digits
    }

    /// When the byte at `offset` of the sound arrived.
    func time(at offset: Int) -> Date {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle].offset <= offset { low = middle } else { high = middle }
        }
        return packets[starts[low].packet].time
    }

    /// Every time that `sound` was played, found by the stretch that is its own.
    func hearings(of sound: Sound, by window: Range<Int>) -> [Hearing] {
        var hearings: [Hearing] = []
        var from = 0
        while let found = Sound.find(sound.bytes[window], in: audio, from: from) {
            let before = zip(sound.bytes[..<window.lowerBound].reversed(), audio[..<found].reversed())
                .prefix { $0 == $1 }.count
            let after = zip(sound.bytes[window.lowerBound...], audio[found...]).prefix { $0 == $1 }.count
            hearings.append(
                Hearing(
                    name: sound.name,
                    start: time(at: found - before),
                    end: time(at: found + after - 1),
                    seconds: Double(before + after) / 8000,
                    whole: before + after >= sound.bytes.count - 160
                )
            )
            from = found + window.count
        }
        return hearings
    }

    func firstPacket(of sound: Sound, since time: Date) -> RTPPacket? {
        audioPackets(since: time).first {
            $0.payload.count == 160 && Sound.find($0.payload[...], in: sound.bytes) != nil
        }
    }

    /// How many packets since `time` are a piece of `sound`, wherever in it.
    func packets(of sound: Sound, since time: Date) -> Int {
        audioPackets(since: time).count {
            $0.payload.count == 160 && Sound.find($0.payload[...], in: sound.bytes) != nil
        }
    }
}

/// One time that a prompt was heard.
public struct Hearing: Sendable {
    public let name: String
    public let start: Date
    public let end: Date
    /// How much of it was heard, byte for byte, in seconds.
    public let seconds: Double
    /// From its first to its last byte; false when it was cut short.
    public let whole: Bool
}
