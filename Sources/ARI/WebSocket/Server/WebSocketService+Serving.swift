import CWebSockets

extension WebSocketService {
    /// What concerns peers that connect to us, up to their opened websocket; `nil` for everything else.
    ///
    /// A peer counts as a connection from its first byte on, so that one which never asks for a websocket is bounded in
    /// number and in time like all others.
    func serve(_ wsi: OpaquePointer, _ reason: lws_callback_reasons) -> Int32? {
        switch reason {
        case LWS_CALLBACK_FILTER_NETWORK_CONNECTION:
            return connections.count < listener.maximumConnections ? 0 : -1
        case LWS_CALLBACK_SERVER_NEW_CLIENT_INSTANTIATED:
            return begin(wsi, listener)
        case LWS_CALLBACK_HTTP_CONFIRM_UPGRADE:
            return confirm(wsi, listener)
        case LWS_CALLBACK_HTTP:
            // Nothing is served here but websockets.
            lws_return_http_status(wsi, UInt32(HTTP_STATUS_NOT_FOUND.rawValue), nil)
            return -1
        default:
            return nil
        }
    }

    private func begin(_ wsi: OpaquePointer, _ listener: WebSocketListener) -> Int32 {
        guard let context else { return -1 }
        let connection = WebSocketConnection(
            link: WebSocketLink(loop: loop, id: loop.nextID()),
            limits: listener.limits,
            service: Unmanaged.passUnretained(self).toOpaque()
        )
        connection.wsi = wsi
        lws_set_opaque_user_data(wsi, UnsafeMutableRawPointer(bitPattern: connection.id))
        add(connection)
        connection.armTimer(context, milliseconds: listener.limits.handshakeTimeoutMilliseconds, Self.timerCallback)
        return 0
    }

    /// 0 lets the upgrade go on; 1 says that it has been answered.
    private func confirm(_ wsi: OpaquePointer, _ listener: WebSocketListener) -> Int32 {
        let id = UInt(bitPattern: lws_get_opaque_user_data(wsi))
        guard let connection = connections[id], connection.handler == nil else { return -1 }
        let upgrade = WebSocketListener.Upgrade(
            path: header(wsi, WSI_TOKEN_GET_URI) ?? "",
            authorization: header(wsi, WSI_TOKEN_HTTP_AUTHORIZATION),
            peer: peer(wsi)
        )
        switch listener.admit(upgrade, connection.link) {
        case .accepted(let handler):
            connection.handler = handler
            return 0
        case .refused(let status):
            lws_return_http_status(wsi, UInt32(status), nil)
            return 1
        }
    }

    private func header(_ wsi: OpaquePointer, _ token: lws_token_indexes) -> String? {
        let length = Int(lws_hdr_total_length(wsi, token))
        guard length > 0, length <= Int(WebSocketListener.maximumHeaderBytes) else { return nil }
        var bytes = [CChar](repeating: 0, count: length + 1)
        guard lws_hdr_copy(wsi, &bytes, Int32(bytes.count), token) == length else { return nil }
        return String(decoding: bytes.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private func peer(_ wsi: OpaquePointer) -> String {
        var bytes = [CChar](repeating: 0, count: 64)
        lws_get_peer_simple(wsi, &bytes, bytes.count)
        return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
