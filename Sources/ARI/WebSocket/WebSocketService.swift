import CWebSockets
import Foundation

/// libwebsockets' context and the connections in it. Confined to the loop's thread.
///
/// A connection is in `connections` exactly until its `closed` has been told. What libwebsockets says about others
/// concerns corpses and is ignored.
final class WebSocketService {
    private(set) var context: OpaquePointer?
    private(set) var connections: [UInt: WebSocketConnection] = [:]
    let loop: WebSocketLoop
    let listener: WebSocketListener?
    /// Those that messages came on in this turn.
    var withMessages: [WebSocketConnection] = []
    private let protocols: UnsafeMutablePointer<lws_protocols>
    private let protocolName = strdup("ari")
    /// Texts that libwebsockets goes on reading.
    private var texts: [UnsafeMutablePointer<CChar>] = []

    /// As much as libwebsockets reads at a time, about a hundred events: in a flood the consumer is woken that seldom.
    private static let receiveBytes = 64 << 10

    /// - Parameter isSecure: whether connections may use TLS. Preparing that means reading all of the system's
    ///   authorities, so it is left out where it is not needed.
    convenience init(loop: WebSocketLoop, isSecure: Bool, caFile: String?) {
        self.init(loop, serving: nil)
        var info = information()
        info.port = CONTEXT_PORT_NO_LISTEN
        if isSecure {
            info.options = UInt64(LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT)
            info.client_ssl_ca_filepath = keep(caFile)
            if caFile != nil { info.options |= UInt64(LWS_SERVER_OPTION_DISABLE_OS_CA_CERTS) }
        }
        context = lws_create_context(&info)
        // An empty proxy with port 0 undoes what libwebsockets takes from the environment's http_proxy.
        if let vhost { lws_set_proxy(vhost, ":0") }
    }

    /// Listens as `listener` says. If that cannot be, there is no port afterwards.
    convenience init(loop: WebSocketLoop, listener: WebSocketListener) {
        self.init(loop, serving: listener)
        var info = information()
        listener.fill(&info, keep: keep)
        context = lws_create_context(&info)
    }

    private init(_ loop: WebSocketLoop, serving listener: WebSocketListener?) {
        self.loop = loop
        self.listener = listener
        protocols = .allocate(capacity: 2)
        protocols.initialize(repeating: lws_protocols(), count: 2)
        protocols[0].name = UnsafePointer(protocolName)
        protocols[0].rx_buffer_size = Self.receiveBytes
        protocols[0].callback = { wsi, reason, _, bytes, count in
            guard let wsi, let context = lws_get_context(wsi), let user = lws_context_user(context) else { return 0 }
            let service = Unmanaged<WebSocketService>.fromOpaque(user).takeUnretainedValue()
            return service.callback(wsi, reason, bytes, count)
        }
    }

    private func information() -> lws_context_creation_info {
        cws_quiet()
        var info = lws_context_creation_info()
        info.protocols = UnsafePointer(protocols)
        // The smaller of this one, 4 KiB unless it is set, and the protocol's own counts.
        info.pt_serv_buf_size = UInt32(Self.receiveBytes)
        info.user = Unmanaged.passUnretained(self).toOpaque()
        cws_keep_user(&info)
        return info
    }

    private func keep(_ text: String?) -> UnsafePointer<CChar>? {
        guard let text, let copy = strdup(text) else { return nil }
        texts.append(copy)
        return UnsafePointer(copy)
    }

    private var vhost: OpaquePointer? { context.flatMap { lws_get_vhost_by_name($0, "default") } }

    /// The port listened on.
    var listeningPort: Int? {
        guard listener != nil, let vhost else { return nil }
        let port = Int(lws_get_vhost_listen_port(vhost))
        return port > 0 ? port : nil
    }

    func add(_ connection: WebSocketConnection) {
        connections[connection.id] = connection
    }

    /// Ends everything. Must be called once, after the last turn.
    func destroy() {
        for id in connections.keys { end(id, ARIDisconnectReason(.stopped)) }
        if let context { lws_context_destroy(context) }
        context = nil
        protocols.deallocate()
        free(protocolName)
        for text in texts { free(text) }
    }

    /// Serves sockets and timers until there is something to do for us, or somebody wakes the thread.
    func turn() {
        guard let context, lws_service(context, 0) >= 0 else {
            // Without a context there is nothing to wait on; do not spin while the commands fail.
            usleep(10_000)
            return
        }
        for connection in withMessages { connection.handOver() }
        withMessages.removeAll(keepingCapacity: true)
    }

    func perform(_ command: WebSocketLoop.Command) {
        switch command {
        case .connect(let id, let target, let handler):
            let connection = WebSocketConnection(
                link: WebSocketLink(loop: loop, id: id),
                limits: target.limits,
                target: target,
                service: Unmanaged.passUnretained(self).toOpaque()
            )
            connection.handler = handler
            add(connection)
            connect(connection, to: target)
        case .close(let id, let reason):
            end(id, reason)
        case .send(let id, let message):
            connections[id]?.send(message)
        }
    }

    /// Tells the end of a connection, once, and has libwebsockets drop what is left of it.
    func end(_ id: UInt, _ reason: ARIDisconnectReason, kill: Bool = true) {
        guard let connection = connections.removeValue(forKey: id) else { return }
        if kill, let wsi = connection.wsi { cws_kill(wsi) }
        connection.closed(reason)
    }

    private func connect(_ connection: WebSocketConnection, to target: WebSocketTarget) {
        guard let context else { return end(connection.id, ARIDisconnectReason(.connectFailed, "no context")) }
        connection.armTimer(context, milliseconds: target.limits.handshakeTimeoutMilliseconds, Self.timerCallback)
        var wsi: OpaquePointer?
        var info = lws_client_connect_info()
        info.context = context
        info.port = Int32(target.port)
        // A redirect would hand our credentials to whoever it names.
        let flags = LCCSCF_HTTP_NO_FOLLOW_REDIRECT.rawValue | (target.isSecure ? LCCSCF_USE_SSL.rawValue : 0)
        info.ssl_connection = Int32(flags)
        info.ietf_version_or_minus_one = -1
        info.opaque_user_data = UnsafeMutableRawPointer(bitPattern: connection.id)
        let hasDefaultPort = target.port == (target.isSecure ? 443 : 80)
        let hostHeader = hasDefaultPort ? target.host : "\(target.host):\(target.port)"
        withCStrings(target.host, target.path, hostHeader) { host, path, hostHeader in
            info.address = host
            info.path = path
            info.host = hostHeader
            info.protocol = UnsafePointer(protocolName)
            info.local_protocol_name = UnsafePointer(protocolName)
            wsi = lws_client_connect_via_info(&info)
        }
        if let wsi {
            // The attempt may have failed already, in a callback.
            connections[connection.id]?.wsi = wsi
        } else {
            end(connection.id, ARIDisconnectReason(.connectFailed), kill: false)
        }
    }

    private func withCStrings<Result>(
        _ first: String,
        _ second: String,
        _ third: String,
        _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafePointer<CChar>) -> Result
    ) -> Result {
        first.withCString { first in second.withCString { second in third.withCString { body(first, second, $0) } } }
    }
}
