import Foundation

/// How Asterisk's outbound websocket connects: what `websocket_client.conf` and `ari.conf` say.
public struct FakeOutboundWebSocket: Sendable {
    public var port: Int
    public var path: String
    public var username: String
    public var password: String
    public var applications: [String]
    /// What Asterisk has kept for us while it had no connection: told first.
    public var queuedEvents: [FakeEvent] = []
    /// More of the request's head, each line with its end.
    public var moreHeaders = ""
    /// The whole request's head instead of Asterisk's own.
    public var head: String?

    public init(port: Int, path: String = "/", username: String, password: String, applications: [String]) {
        self.port = port
        self.path = path
        self.username = username
        self.password = password
        self.applications = applications
    }

    var request: String {
        let credentials = Data("\(username):\(password)".utf8).base64EncodedString()
        return head
            ?? "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Protocol: ari\r\nAuthorization: Basic \(credentials)\r\n\(moreHeaders)\r\n"
    }
}
