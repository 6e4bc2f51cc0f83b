import CWebSockets
import Foundation

extension WebSocketService {
    /// Everything that libwebsockets says. A result other than 0 closes the connection.
    func callback(
        _ wsi: OpaquePointer,
        _ reason: lws_callback_reasons,
        _ bytes: UnsafeMutableRawPointer?,
        _ count: Int
    ) -> Int32 {
        if let result = serve(wsi, reason) { return result }
        let id = UInt(bitPattern: lws_get_opaque_user_data(wsi))
        guard let connection = connections[id] else {
            // A corpse: refuse its data, so that it closes soon.
            return Self.dataReasons.contains(reason) ? -1 : 0
        }
        switch reason {
        case LWS_CALLBACK_ESTABLISHED:
            connection.wsi = wsi
            connection.opened()
            armPing(connection)
        case LWS_CALLBACK_RECEIVE:
            return receive(connection, wsi, bytes, count)
        case LWS_CALLBACK_RECEIVE_PONG:
            connection.heard()
        case LWS_CALLBACK_SERVER_WRITEABLE:
            return connection.write(wsi) ? 0 : -1
        case LWS_CALLBACK_CLOSED:
            end(id, ARIDisconnectReason(.closed), kill: false)
        case LWS_CALLBACK_WSI_DESTROY:
            // The only sign of some ends, such as a handshake that libwebsockets itself gave up.
            end(id, ARIDisconnectReason(connection.isOpen ? .closed : .connectFailed), kill: false)
        default:
            break
        }
        return 0
    }

    private static let dataReasons = [LWS_CALLBACK_RECEIVE, LWS_CALLBACK_SERVER_WRITEABLE]

    /// The connection's one timer: the handshake's deadline at first, the next ping afterwards.
    static var timerCallback: sul_cb_t {
        { element in
            guard let element else { return }
            let timer = UnsafeMutableRawPointer(element).assumingMemoryBound(to: cws_timer.self)
            guard let loop = timer.pointee.loop else { return }
            Unmanaged<WebSocketService>.fromOpaque(loop).takeUnretainedValue().timerFired(timer.pointee.connection)
        }
    }

    private func timerFired(_ id: UInt) {
        guard let connection = connections[id] else { return }
        guard connection.isOpen else {
            let limit = connection.limits.handshakeTimeoutMilliseconds
            return end(id, ARIDisconnectReason(.handshakeTimeout, "no answer to the upgrade in \(limit) ms"))
        }
        let limit = connection.limits.deadPeerMilliseconds
        guard connection.silence < .milliseconds(limit) else {
            return end(id, ARIDisconnectReason(.deadPeer, "silent for \(limit) ms"))
        }
        connection.ping()
        armPing(connection)
    }

    /// Sleeps for a ping interval, or less if the peer would count as dead before.
    private func armPing(_ connection: WebSocketConnection) {
        guard let context else { return }
        let limits = connection.limits
        let silence = connection.silence.components
        let silentMilliseconds = Int(silence.seconds) * 1000 + Int(silence.attoseconds / 1_000_000_000_000_000)
        let untilDead = limits.deadPeerMilliseconds - silentMilliseconds
        connection.armTimer(
            context,
            milliseconds: max(1, min(limits.pingIntervalMilliseconds, untilDead)),
            Self.timerCallback
        )
    }

    private func receive(
        _ connection: WebSocketConnection,
        _ wsi: OpaquePointer,
        _ bytes: UnsafeMutableRawPointer?,
        _ count: Int
    ) -> Int32 {
        let isFirst = lws_is_first_fragment(wsi) != 0
        let isLast = lws_is_final_fragment(wsi) != 0 && lws_remaining_packet_payload(wsi) == 0
        let buffer = UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count)
        let hadMessages = connection.hasMessages
        guard connection.received(buffer, isFirst: isFirst, isLast: isLast) else {
            let limit = connection.limits.maximumMessageBytes
            end(connection.id, ARIDisconnectReason(.messageTooLarge, "over \(limit) bytes"), kill: false)
            return -1
        }
        if connection.hasMessages, !hadMessages { withMessages.append(connection) }
        return 0
    }
}
