import CurlHTTP
import Foundation

/// Where a websocket goes and how patient it is.
struct WebSocketTarget: Sendable {
    var host: String
    var port: Int
    var isSecure: Bool
    /// Path and query, encoded.
    var path: String
    /// The value of the Authorization header.
    var authorization: Secret
    var limits: ARIConfiguration.Events

    /// The events of `configuration`'s application. The credentials travel in a header: a query would end up in logs.
    init?(_ configuration: ARIConfiguration) {
        guard let parts = URLComponents(string: configuration.baseURL), let host = parts.host,
            let scheme = parts.scheme, scheme == "http" || scheme == "https"
        else { return nil }
        self.host = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        isSecure = scheme == "https"
        port = parts.port ?? (isSecure ? 443 : 80)
        let application = PercentEncoding.encode(configuration.application)
        path = parts.percentEncodedPath + "/events?app=\(application)&subscribeAll=false"
        authorization = .basic(configuration.username, configuration.password)
        limits = configuration.events
    }
}

/// What a websocket tells: at most one `opened`, then messages, and exactly one `closed` at the end.
enum WebSocketSignal: Sendable {
    case opened
    /// Whole messages, in order, all that one look at the socket brought.
    case messages([Data])
    case closed(ARIDisconnectReason)
}
