import CWebSockets
import Foundation

/// libwebsockets' context and the connections in it. Confined to the loop's thread.
///
/// A connection is in `connections` exactly until its `closed` has been told. What libwebsockets says about others
/// concerns corpses and is ignored.
final class WebSocketService {
    private(set) var context: OpaquePointer?
    private(set) var connections: [UInt: WebSocketConnection] = [:]
    let loop: WebSocketServerLoop
    let listener: WebSocketListener
    /// Those that messages came on in this turn.
    var withMessages: [WebSocketConnection] = []
    private let protocols: UnsafeMutablePointer<lws_protocols>
    private let protocolName = strdup("ari")
    /// Texts that libwebsockets goes on reading.
    private var texts: [UnsafeMutablePointer<CChar>] = []

    /// As much as libwebsockets reads at a time, about a hundred events: in a flood the consumer is woken that seldom.
    private static let receiveBytes = 64 << 10

    /// Listens as `listener` says. If that cannot be, there is no port afterwards.
    init(loop: WebSocketServerLoop, listener: WebSocketListener) {
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
        var info = information()
        listener.fill(&info, keep: keep)
        context = lws_create_context(&info)
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
        guard let vhost else { return nil }
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
        for connection in withMessages { connection.catchUp() }
        withMessages.removeAll(keepingCapacity: true)
    }

    func perform(_ command: WebSocketServerLoop.Command) {
        switch command {
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
}
