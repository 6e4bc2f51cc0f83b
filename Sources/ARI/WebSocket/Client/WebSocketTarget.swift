import CurlHTTP
import Foundation

/// Where a websocket goes and how patient it is.
struct WebSocketTarget: Sendable {
    let address: BaseAddress
    /// Path and query, encoded.
    var path: String
    /// The value of the Authorization header.
    var authorization: Secret
    /// A PEM file of the authorities to trust instead of the system's.
    var caFile: String?
    var limits: ARIConfiguration.Events

    /// The events of `configuration`'s application. The credentials travel in a header: a query would end up in logs.
    init(_ configuration: ARIConfiguration) throws(ARIAddressRefusal) {
        address = try configuration.address()
        let application = PercentEncoding.encode(configuration.application)
        path = address.path + "/events?app=\(application)&subscribeAll=false"
        authorization = .basic(configuration.username, configuration.password)
        caFile = configuration.caFile
        limits = configuration.events
    }

    var hostHeader: String {
        address.port == (address.isSecure ? 443 : 80)
            ? address.bracketedHost : "\(address.bracketedHost):\(address.port)"
    }

    /// Where the connection below it goes.
    var destination: CurlSocket.Destination { CurlSocket.Destination(url: address.origin, caFile: caFile) }
}
