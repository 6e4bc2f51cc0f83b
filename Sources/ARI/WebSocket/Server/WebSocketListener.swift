import CWebSockets

/// What a loop listens for. Its functions are called on the loop's thread and must be quick.
struct WebSocketListener: Sendable {
    /// The head of a request that wants to become a websocket.
    struct Upgrade: Sendable {
        /// The path without the query.
        var path: String
        /// The whole value of the Authorization header.
        var authorization: String?
        /// The peer's address.
        var peer: String
    }

    enum Admission {
        case accepted(WebSocketLink.Handler)
        /// An HTTP status.
        case refused(Int)
    }

    /// An address of this machine, such as `127.0.0.1` or `::`.
    var address: String
    /// 0 for one that the system chooses.
    var port: Int
    /// PEM files; `nil` for plain text.
    var certificate: (chain: String, key: String)?
    /// Open connections, those that are not websockets yet included. More are closed at once.
    var maximumConnections: Int
    var limits: ARIConfiguration.Events
    var admit: @Sendable (Upgrade, WebSocketLink) -> Admission
    /// Told once: the port, or `nil` if it cannot listen.
    var onListening: @Sendable (Int?) -> Void

    /// The bytes of a request's line and headers that are kept; a longer line or known header ends the connection.
    static let maximumHeaderBytes: UInt16 = 8 << 10
    /// Requests whose headers are read at once.
    private static let maximumHandshakes: UInt16 = 64

    func fill(_ info: inout lws_context_creation_info, keep: (String?) -> UnsafePointer<CChar>?) {
        info.port = Int32(port)
        info.iface = keep(address)
        info.max_http_header_data = Self.maximumHeaderBytes
        info.max_http_header_pool = Self.maximumHandshakes
        info.server_string = keep("callbackd")
        info.options = UInt64(LWS_SERVER_OPTION_FAIL_UPON_UNABLE_TO_BIND)
        if !address.contains(":") { info.options |= UInt64(LWS_SERVER_OPTION_DISABLE_IPV6) }
        if let certificate {
            info.options |= UInt64(LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT)
            info.ssl_cert_filepath = keep(certificate.chain)
            info.ssl_private_key_filepath = keep(certificate.key)
        }
    }
}
