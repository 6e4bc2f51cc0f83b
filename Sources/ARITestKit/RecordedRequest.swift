import Foundation
import NIOHTTP1

/// A request as the fake server got it.
public struct RecordedRequest: Sendable {
    public var method: String
    /// The request line's target, as it came.
    public var target: String
    /// The target's path as it came, without the query and without ARI's root `/ari`.
    public var rawPath: String
    /// Query parameters, decoded.
    public var query: [String: String]
    public var headers: [String: String]
    public var body: Data
    /// Which connection it came on, counted from 1.
    public var connection: Int
    /// Whether it came over a websocket.
    public var isOverWebSocket = false

    /// The path's components, decoded after splitting, as Asterisk does it.
    public var pathComponents: [String] {
        rawPath.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
    }

    /// A header's value; give the name in lower case.
    public func header(_ name: String) -> String? { headers[name] }

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// Whether it is this method and path; `{}` stands for any one component, as in `/channels/{}/play/{}`.
    public func matches(_ method: String, _ pattern: String) -> Bool {
        let wanted = pattern.split(separator: "/")
        let components = pathComponents
        guard method == self.method, wanted.count == components.count else { return false }
        return zip(wanted, components).allSatisfy { $0 == "{}" || $0 == $1 }
    }

    init(_ head: HTTPRequestHead, body: Data, connection: Int) {
        self.init(
            method: head.method.rawValue,
            target: head.uri,
            headers: Dictionary(head.headers.map { ($0.name.lowercased(), $0.value) }) { $0 + "," + $1 },
            body: body,
            connection: connection
        )
    }

    init(method: String, target: String, headers: [String: String], body: Data, connection: Int) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.connection = connection
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(parts[0])
        rawPath = path.hasPrefix("/ari/") ? String(path.dropFirst(4)) : path
        query = [:]
        for item in parts.count > 1 ? parts[1].split(separator: "&") : [] {
            let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = pair.count > 1 ? String(pair[1]) : ""
            query[pair[0].removingPercentEncoding ?? String(pair[0])] = value.removingPercentEncoding ?? value
        }
    }
}
