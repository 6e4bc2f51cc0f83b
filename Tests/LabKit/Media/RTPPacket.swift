import Foundation

/// One RTP packet as it arrived.
public struct RTPPacket: Sendable {
    public let time: Date
    public let sequence: UInt16
    public let timestamp: UInt32
    public let source: UInt32
    public let payloadType: UInt8
    public let marker: Bool
    public let payload: [UInt8]

    static let pcmu: UInt8 = 0
    static let telephoneEvent: UInt8 = 101

    /// Nil for what is not RTP.
    init?(_ bytes: ArraySlice<UInt8>, time: Date) {
        let bytes = Array(bytes)
        guard bytes.count >= 12, bytes[0] >> 6 == 2 else { return nil }
        func number(_ range: Range<Int>) -> UInt32 { bytes[range].reduce(0) { $0 << 8 | UInt32($1) } }
        var start = 12 + 4 * Int(bytes[0] & 0x0f)
        if bytes[0] & 0x10 != 0 {
            guard bytes.count >= start + 4 else { return nil }
            start += 4 + 4 * Int(number(start + 2..<start + 4))
        }
        guard bytes.count >= start else { return nil }
        self.time = time
        marker = bytes[1] & 0x80 != 0
        payloadType = bytes[1] & 0x7f
        sequence = UInt16(number(2..<4))
        timestamp = number(4..<8)
        source = number(8..<12)
        payload = Array(bytes[start...])
    }
}

/// What a phone's own stream of RTP packets looks like: numbers counting on, one source.
struct RTPStream {
    private var sequence = UInt16.random(in: 0...UInt16.max)
    private(set) var timestamp = UInt32.random(in: 0...UInt32.max)
    private let source = UInt32.random(in: 0...UInt32.max)

    mutating func packet(type: UInt8, marker: Bool = false, at timestamp: UInt32, _ payload: some Sequence<UInt8>)
        -> [UInt8]
    {
        var packet: [UInt8] = [0x80, type | (marker ? 0x80 : 0)]
        for shift in [8, 0] { packet.append(UInt8(truncatingIfNeeded: sequence >> UInt16(shift))) }
        for word in [timestamp, source] {
            for shift in [24, 16, 8, 0] { packet.append(UInt8(truncatingIfNeeded: word >> UInt32(shift))) }
        }
        packet.append(contentsOf: payload)
        sequence &+= 1
        return packet
    }

    mutating func advance() { timestamp &+= 160 }
}

/// A pressed digit on its way out, as RFC 4733 telephone-event packets: 100 ms long, its end said three times.
struct TelephoneEvent {
    static let digits = Array("0123456789*#ABCD")
    private static let length = 5
    /// Silence after it, so that the next one is a press of its own.
    private static let gap = 3

    let event: UInt8
    private let start: UInt32
    private var step = 0

    init?(_ digit: Character, at timestamp: UInt32) {
        guard let event = Self.digits.firstIndex(of: digit) else { return nil }
        self.event = UInt8(event)
        start = timestamp
    }

    /// This tick's packets, or nil when the digit and the gap after it are over.
    mutating func tick(_ stream: inout RTPStream) -> [[UInt8]]? {
        step += 1
        guard step <= Self.length + 1 + Self.gap else { return nil }
        guard step <= Self.length + 1 else { return [] }
        let ends = step == Self.length + 1
        let duration = UInt16(min(step, Self.length) * 160)
        let payload = [event, ends ? 0x8a : 0x0a, UInt8(duration >> 8), UInt8(duration & 0xff)]
        return (0..<(ends ? 3 : 1)).map { _ in
            stream.packet(type: RTPPacket.telephoneEvent, marker: step == 1, at: start, payload)
        }
    }
}
