import Foundation
import Testing

@testable import ARI

/// What a reader makes of a stream that comes in pieces.
private struct Stream {
    private let buffer = ReceiveBuffer()
    private var reader: WebSocketFrameReader
    private(set) var items: [String] = []

    init(maximumMessageBytes: Int = 1 << 20) {
        reader = WebSocketFrameReader(buffer, maximumMessageBytes: maximumMessageBytes)
    }

    mutating func take(_ bytes: some Collection<UInt8>) throws(WebSocketViolation) {
        var rest = Array(bytes)[...]
        repeat {
            let count = buffer.fill(needed: reader.neededBytes) { room in
                let count = min(room.count, rest.count)
                room.copyBytes(from: rest.prefix(count))
                return count
            }
            rest = rest.dropFirst(count)
            while let item = try reader.next() { items.append(Self.word(item)) }
        } while !rest.isEmpty
    }

    private static func word(_ item: WebSocketFrameReader.Item) -> String {
        switch item {
        case .message(let bytes): "message " + String(decoding: bytes, as: UTF8.self)
        case .ping(let bytes): "ping " + String(decoding: bytes, as: UTF8.self)
        case .pong: "pong"
        case .close(let closing): "close \(closing.status.map { "\($0)" } ?? "-") \(closing.reason)"
        }
    }
}

private func frame(_ first: UInt8, _ payload: String, lengthBytes: Int? = nil) -> [UInt8] {
    let bytes = Array(payload.utf8)
    switch lengthBytes ?? (bytes.count < 126 ? 0 : bytes.count < 65_536 ? 2 : 8) {
    case 0: return [first, UInt8(bytes.count)] + bytes
    case 2: return [first, 126, UInt8(bytes.count >> 8), UInt8(bytes.count & 0xFF)] + bytes
    default: return [first, 127] + (0..<8).reversed().map { UInt8(bytes.count >> ($0 * 8) & 0xFF) } + bytes
    }
}

@Suite("A websocket's frames are read whatever pieces they come in, and what breaks the rules is refused")
struct FrameReaderTests {
    private static let long = String(repeating: "é", count: 40_000)
    private static let stream: [(bytes: [UInt8], item: String?)] = [
        (frame(0x81, "one"), "message one"), (frame(0x81, ""), "message "),
        (frame(0x81, String(repeating: "x", count: 126)), "message " + String(repeating: "x", count: 126)),
        (frame(0x81, long), "message " + long), (frame(0x89, "p"), "ping p"), (frame(0x8A, ""), "pong"),
        (frame(0x01, "in "), nil), (frame(0x00, "three "), nil), (frame(0x89, "q"), "ping q"),
        (frame(0x80, "pieces"), "message in three pieces"), (frame(0x82, "binary"), "message binary"),
        (frame(0x88, "\u{3}"), nil),
    ].dropLast()

    @Test("Cut anywhere, a stream comes to the same", arguments: UInt64(1)...20)
    func cut(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var stream = Stream()
        var rest = Self.stream.flatMap(\.bytes)[...]
        while !rest.isEmpty {
            let count = Int.random(in: 1...[1, 3, 200, 100_000][Int(seed % 4)], using: &generator)
            try stream.take(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        #expect(stream.items == Self.stream.compactMap(\.item))
    }

    @Test(
        "What breaks the rules is refused with 1002",
        arguments: [
            ("reserved bits", frame(0xC1, "x")), ("an unknown opcode", frame(0x83, "x")),
            ("an unknown control opcode", frame(0x8B, "x")), ("a masked frame", [0x81, 0x81, 0, 0, 0, 0, 0x78]),
            ("a length of 2 bytes for 1", frame(0x81, "x", lengthBytes: 2)),
            ("a length of 8 bytes for 2", frame(0x81, String(repeating: "x", count: 200), lengthBytes: 8)),
            ("a length beyond 63 bits", [0x81, 127, 0xFF, 0, 0, 0, 0, 0, 0, 0]),
            ("a ping in pieces", frame(0x09, "x")),
            ("a ping over 125 bytes", frame(0x89, String(repeating: "x", count: 126))),
            ("a piece without a beginning", frame(0x80, "x")),
            ("a beginning inside a message", frame(0x01, "x") + frame(0x81, "y")),
            ("half a status code", [0x88, 1, 3]), ("a reserved status code", [0x88, 2, 0x03, 0xED]),
            ("a status code out of range", [0x88, 2, 0, 1]),
            ("a reason that is not UTF-8", [0x88, 3, 0x03, 0xE8, 0xFF]),
        ]
    )
    func violation(what: String, bytes: [UInt8]) {
        var stream = Stream()
        let violation = #expect(throws: WebSocketViolation.self, "\(what)") { try stream.take(bytes) }
        #expect(violation?.status == 1002, "\(what)")
    }

    @Test("A message over the limit is refused with 1009 before its bytes have come")
    func tooLarge() {
        var stream = Stream(maximumMessageBytes: 10)
        #expect(throws: Never.self) { try stream.take(frame(0x81, "0123456789")) }
        for bytes in [[0x81, 11], [0x81, 127, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]] as [[UInt8]] {
            var stream = Stream(maximumMessageBytes: 10)
            let violation = #expect(throws: WebSocketViolation.self) { try stream.take(bytes) }
            #expect(violation?.status == 1009)
        }
    }

    @Test("The limit is for the whole message, in however many pieces")
    func tooLargeInPieces() {
        var stream = Stream(maximumMessageBytes: 10)
        #expect(throws: Never.self) { try stream.take(frame(0x01, "01234") + frame(0x00, "56789") + frame(0x80, "")) }
        #expect(throws: WebSocketViolation.self) { try stream.take(frame(0x01, "01234") + frame(0x00, "567890")) }
    }

    @Test("A close tells its status and its reason")
    func closing() throws {
        var stream = Stream()
        try stream.take([0x88, 0])
        try stream.take([0x88, 6, 0x03, 0xF3] + Array("slow".utf8))
        #expect(stream.items == ["close - ", "close 1011 slow"])
    }

    @Test("Any bytes are read or refused, and the memory stays bounded", arguments: UInt64(1)...50)
    func anyBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var stream = Stream(maximumMessageBytes: 4096)
        for _ in 0..<200 {
            // Mostly right, so that the reader gets beyond the first byte.
            let opcode: UInt8 = [0x81, 0x01, 0x00, 0x80, 0x89, 0x8A, 0x88].randomElement(using: &generator) ?? 0
            let text = String(repeating: "x", count: .random(in: 0...300, using: &generator))
            var bytes = frame(opcode, text)
            if Int.random(in: 0..<4, using: &generator) == 0 {
                bytes[.random(in: bytes.indices, using: &generator)] = .random(in: .min ... .max, using: &generator)
            }
            do throws(WebSocketViolation) {
                try stream.take(bytes)
            } catch {
                stream = Stream(maximumMessageBytes: 4096)
            }
        }
    }

    @Test("A client's frame is masked, and says its length as it must", arguments: [0, 1, 125, 126, 65_535, 65_536])
    func masked(count: Int) throws {
        let payload = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let bytes = WebSocketFrame(.text, payload, mask: 0x0102_03FF).bytes
        let lengthBytes = count < 126 ? 0 : count < 65_536 ? 2 : 8
        #expect(bytes[0] == 0x81 && bytes[1] & 0x80 != 0)
        #expect(bytes.count == 2 + lengthBytes + 4 + count)
        let key = bytes[(2 + lengthBytes)..<(6 + lengthBytes)]
        #expect(Array(key) == [1, 2, 3, 0xFF])
        let unmasked = bytes[(6 + lengthBytes)...].enumerated().map { $1 ^ [1, 2, 3, 0xFF][$0 % 4] }
        #expect(unmasked == payload)
        let other = WebSocketFrame(.text, payload)
        #expect(count == 0 || other.bytes != WebSocketFrame(.text, payload).bytes)
    }
}
