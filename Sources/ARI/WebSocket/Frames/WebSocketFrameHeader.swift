/// The head of a frame that a server sent (RFC 6455, 5.2).
struct WebSocketFrameHeader: Equatable {
    enum Opcode: UInt8 {
        case continuation = 0
        case text = 1
        case binary = 2
        case close = 8
        case ping = 9
        case pong = 10

        var isControl: Bool { rawValue >= 8 }
    }

    /// What a control frame may carry at most.
    static let maximumControlBytes = 125

    let opcode: Opcode
    /// Whether it is the message's last.
    let isFinal: Bool
    /// Its own size.
    let headerBytes: Int
    let payloadBytes: Int

    /// `nil` if more bytes are needed.
    init?(_ bytes: UnsafeRawBufferPointer) throws(WebSocketViolation) {
        guard bytes.count >= 2 else { return nil }
        let (first, second) = (bytes[0], bytes[1])
        guard first & 0x70 == 0 else { throw WebSocketViolation("a frame has reserved bits set") }
        guard let opcode = Opcode(rawValue: first & 0x0F) else {
            throw WebSocketViolation("a frame has the unknown opcode \(first & 0x0F)")
        }
        guard second & 0x80 == 0 else { throw WebSocketViolation("a server's frame is masked") }
        self.opcode = opcode
        isFinal = first & 0x80 != 0
        let (lengthBytes, least) =
            switch second {
            case 127: (8, UInt64(1) << 16)
            case 126: (2, 126)
            default: (0, 0)
            }
        headerBytes = 2 + lengthBytes
        guard bytes.count >= headerBytes else { return nil }
        var length = lengthBytes == 0 ? UInt64(second) : 0
        for index in 2..<headerBytes { length = length << 8 | UInt64(bytes[index]) }
        guard length >= least, let payloadBytes = Int(exactly: length) else {
            throw WebSocketViolation("a frame's length is not written as it must be")
        }
        self.payloadBytes = payloadBytes
        guard !opcode.isControl || isFinal && payloadBytes <= Self.maximumControlBytes else {
            throw WebSocketViolation("a control frame is in pieces or over \(Self.maximumControlBytes) bytes")
        }
    }
}

/// Why a peer is not to be talked to any more.
struct WebSocketViolation: Error, Equatable {
    /// The status code that it is told (RFC 6455, 7.4.1).
    var status: UInt16 = 1002
    var message: String

    init(_ message: String) {
        self.message = message
    }

    static func tooLarge(_ limit: Int) -> Self {
        var violation = Self("over \(limit) bytes")
        violation.status = tooLargeStatus
        return violation
    }

    static let tooLargeStatus: UInt16 = 1009
}
