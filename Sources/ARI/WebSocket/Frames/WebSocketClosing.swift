/// What a peer says when it closes a websocket (RFC 6455, 5.5.1).
struct WebSocketClosing: Equatable {
    /// `nil` if it gave none.
    let status: UInt16?
    let reason: String

    init(_ payload: UnsafeRawBufferPointer) throws(WebSocketViolation) {
        guard !payload.isEmpty else {
            (status, reason) = (nil, "")
            return
        }
        guard payload.count >= 2 else { throw WebSocketViolation("a close frame has half a status code") }
        let status = UInt16(payload[0]) << 8 | UInt16(payload[1])
        guard Self.mayBeSent(status) else { throw WebSocketViolation("a close frame has the status code \(status)") }
        guard let reason = String(validating: payload.dropFirst(2), as: UTF8.self) else {
            throw WebSocketViolation("a close frame's reason is not UTF-8")
        }
        (self.status, self.reason) = (status, reason)
    }

    /// 1004 to 1006 and 1015 are reserved for those who tell of a connection without a close frame.
    private static func mayBeSent(_ status: UInt16) -> Bool {
        switch status {
        case 1000...1003, 1007...1014, 3000...4999: true
        default: false
        }
    }

    /// For people, such as `status 1011, write timeout`.
    var description: String {
        guard let status else { return "closed by Asterisk without a status" }
        return "closed by Asterisk with status \(status)" + (reason.isEmpty ? "" : ", \(reason)")
    }
}
