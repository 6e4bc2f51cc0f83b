/// A frame that a client sends: whole, and masked as a client's must be (RFC 6455, 5.3).
struct WebSocketFrame {
    typealias Opcode = WebSocketFrameHeader.Opcode

    let bytes: [UInt8]

    /// - Parameter mask: fresh for each frame and not to be guessed.
    init(_ opcode: Opcode, _ payload: some Collection<UInt8>, mask: UInt32 = .random(in: .min ... .max)) {
        let count = payload.count
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 14)
        bytes.append(0x80 | opcode.rawValue)
        switch count {
        case ..<126: bytes.append(0x80 | UInt8(count))
        case ..<(1 << 16): bytes += [0x80 | 126] + Self.bigEndian(UInt16(count))
        default: bytes += [0x80 | 127] + Self.bigEndian(UInt64(count))
        }
        let key = Self.bigEndian(mask)
        bytes += key
        for (index, byte) in payload.enumerated() { bytes.append(byte ^ key[index & 3]) }
        self.bytes = bytes
    }

    static func close(_ status: UInt16?) -> Self {
        Self(.close, status.map(bigEndian) ?? [])
    }

    private static func bigEndian(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.bigEndian) { [UInt8]($0) }
    }
}
