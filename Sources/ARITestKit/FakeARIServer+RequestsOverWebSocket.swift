import NIOCore
import NIOWebSocket

extension FakeARIServer {
    /// Whether requests over a websocket get answers. Without, they are performed all the same, as when the
    /// application's event filter keeps RESTResponse back.
    public func answerOverWebSocket(_ answers: Bool) {
        state.withLock { $0.answersOverWebSocket = answers }
    }

    /// What came over websockets of this method and path; `{}` stands for any one component.
    public func webSocketRequests(_ method: String, _ pattern: String) -> [RecordedRequest] {
        requests(method, pattern).filter(\.isOverWebSocket)
    }

    /// What came over HTTP of this method and path.
    public func httpRequests(_ method: String, _ pattern: String) -> [RecordedRequest] {
        requests(method, pattern).filter { !$0.isOverWebSocket }
    }

    /// Pretends to be another version, such as `20.13.0`.
    public func answerVersion(_ version: String) {
        answer("GET", "/asterisk/info", with: .json(#"{"system":{"version":"\#(version)","entity_id":"00:00"}}"#))
    }

    func record(_ request: RecordedRequest) {
        state.withLock { $0.requests.append(request) }
    }

    func close(_ channel: any Channel, code: UInt16) {
        var data = channel.allocator.buffer(capacity: 2)
        data.writeInteger(code)
        let frame = WebSocketFrame(fin: true, opcode: .connectionClose, data: data)
        channel.writeAndFlush(frame).whenComplete { _ in channel.close(promise: nil) }
    }
}
