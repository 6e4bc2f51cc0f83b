/// Reads what a server sends on a websocket (RFC 6455), many frames at a time, and puts messages in pieces together.
///
/// A text is handed on as it is: whether it is UTF-8 the JSON parser sees, and one that is not costs that message
/// instead of the connection and the calls that hang on it.
struct WebSocketFrameReader {
    enum Item {
        /// A whole text, or a binary message, which Asterisk does not send. The bytes stay until the buffer is filled
        /// or the next item is read.
        case message(UnsafeRawBufferPointer)
        /// To be answered with the same bytes.
        case ping([UInt8])
        case pong
        case close(WebSocketClosing)
    }

    private let buffer: ReceiveBuffer
    private let maximumMessageBytes: Int
    /// The message whose last piece has not come.
    private let pieces = AssembledMessage()
    private var isInPieces = false

    /// How many bytes the buffer must have room for, so that the frame at its beginning can become complete.
    private(set) var neededBytes = 0

    init(_ buffer: ReceiveBuffer, maximumMessageBytes: Int) {
        self.buffer = buffer
        self.maximumMessageBytes = maximumMessageBytes
    }

    /// The next item, or `nil` if the rest of it has not come yet.
    mutating func next() throws(WebSocketViolation) -> Item? {
        while let (header, payload) = try nextFrame() {
            switch header.opcode {
            case .ping: return .ping([UInt8](payload))
            case .pong: return .pong
            case .close: return .close(try WebSocketClosing(payload))
            case .text, .binary:
                guard !isInPieces else { throw WebSocketViolation("a message begins inside another") }
                if header.isFinal { return .message(payload) }
                pieces.removeAll()
                pieces.append(payload)
                isInPieces = true
            case .continuation:
                guard isInPieces else { throw WebSocketViolation("a message goes on that has not begun") }
                pieces.append(payload)
                guard header.isFinal else { continue }
                isInPieces = false
                return .message(pieces.bytes)
            }
        }
        return nil
    }

    private mutating func nextFrame() throws(WebSocketViolation) -> (WebSocketFrameHeader, UnsafeRawBufferPointer)? {
        let unread = buffer.unread
        guard let header = try WebSocketFrameHeader(unread) else { return nil }
        let before = header.opcode == .continuation ? pieces.count : 0
        // Told before the bytes have come: they are not even waited for.
        guard header.payloadBytes <= maximumMessageBytes - before else {
            throw .tooLarge(maximumMessageBytes)
        }
        let count = header.headerBytes + header.payloadBytes
        guard unread.count >= count else {
            neededBytes = count
            return nil
        }
        neededBytes = 0
        buffer.consume(count)
        return (header, UnsafeRawBufferPointer(rebasing: unread[header.headerBytes..<count]))
    }
}
