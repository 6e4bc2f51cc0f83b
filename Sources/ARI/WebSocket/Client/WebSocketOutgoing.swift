import CurlHTTP
import Foundation

/// What a websocket of ours has to send, written as the socket takes it. Confined to the loop's thread.
struct WebSocketOutgoing {
    private let socket: CurlSocket
    /// Messages are sent from the opened websocket on.
    var isOpen = false
    var messages = FirstInFirstOut<OutgoingMessage>()
    var isPingDue = false
    /// What the last ping carried; only that must be answered (RFC 6455, 5.5.3).
    var pong: [UInt8]?
    /// Begun, and not taken by the socket yet.
    private var rest: ArraySlice<UInt8> = []

    init(_ socket: CurlSocket) {
        self.socket = socket
    }

    /// Sends the bytes behind those that are begun, before all else.
    mutating func put(_ bytes: [UInt8]) -> ARIDisconnectReason? {
        rest += bytes
        return flush()
    }

    /// Writes what can be written. Why not, if the connection is broken.
    mutating func flush() -> ARIDisconnectReason? {
        while !rest.isEmpty || takeNext() {
            let count = rest.withUnsafeBytes { socket.write($0) }
            guard let count else { return ARIDisconnectReason(isOpen ? .closed : .connectFailed) }
            rest = rest.dropFirst(count)
            if count == 0 { break }
        }
        socket.wantsToWrite = !rest.isEmpty
        return nil
    }

    /// Control frames first: they must not wait behind a queue of requests.
    private mutating func takeNext() -> Bool {
        guard isOpen else { return false }
        if let pong {
            self.pong = nil
            rest = WebSocketFrame(.pong, pong).bytes[...]
            return true
        }
        if isPingDue {
            isPingDue = false
            rest = WebSocketFrame(.ping, []).bytes[...]
            return true
        }
        while let message = messages.popFirst() {
            guard message.mayBeWritten() else { continue }
            rest = WebSocketFrame(.text, message.text).bytes[...]
            return true
        }
        return false
    }
}
