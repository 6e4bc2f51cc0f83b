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
    /// A PEM file of the authorities to trust instead of the system's.
    var caFile: String?
    var limits: ARIConfiguration.Events

    /// The events of `configuration`'s application. The credentials travel in a header: a query would end up in logs.
    init?(_ configuration: ARIConfiguration) {
        guard let parts = URLComponents(string: configuration.baseURL), let host = parts.host,
            let scheme = parts.scheme, scheme == "http" || scheme == "https"
        else { return nil }
        // It is written into a header.
        guard host.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
        self.host = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        isSecure = scheme == "https"
        port = parts.port ?? (isSecure ? 443 : 80)
        let application = PercentEncoding.encode(configuration.application)
        path = parts.percentEncodedPath + "/events?app=\(application)&subscribeAll=false"
        authorization = .basic(configuration.username, configuration.password)
        caFile = configuration.caFile
        limits = configuration.events
    }

    private var bracketedHost: String { host.contains(":") ? "[\(host)]" : host }

    var hostHeader: String {
        port == (isSecure ? 443 : 80) ? bracketedHost : "\(bracketedHost):\(port)"
    }

    /// Where the connection below it goes.
    var destination: CurlSocket.Destination {
        CurlSocket.Destination(url: "\(isSecure ? "https" : "http")://\(bracketedHost):\(port)", caFile: caFile)
    }
}
