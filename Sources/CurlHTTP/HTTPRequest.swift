import Foundation

/// A request method. An extensible name, as HTTP's own list is.
public struct HTTPMethod: Sendable, Hashable, RawRepresentable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let get = HTTPMethod(rawValue: "GET")
    public static let head = HTTPMethod(rawValue: "HEAD")
    public static let post = HTTPMethod(rawValue: "POST")
    public static let put = HTTPMethod(rawValue: "PUT")
    public static let delete = HTTPMethod(rawValue: "DELETE")

    public var description: String { rawValue }

    /// Whether HTTP promises that sending it twice does no more than sending it once.
    public var isIdempotent: Bool {
        ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"].contains(rawValue)
    }
}

/// One header line.
public struct HTTPHeader: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// What is to be sent.
public struct HTTPRequest: Sendable {
    public var method: HTTPMethod
    /// An absolute `http` or `https` URL, already percent-encoded, without credentials.
    public var url: String
    public var headers: [HTTPHeader]
    public var body: Data?
    /// The whole request's time, waiting for a free connection included. `nil` takes the client's default.
    public var timeoutMilliseconds: Int?
    /// Whether it may be sent again on a new connection when a kept-alive one turned out to be closed.
    public var isRepeatable: Bool
    /// A request that the server may hold for long. Such requests never take the last connections
    /// (``HTTPClient/Configuration/reservedConnections``), so that quick ones always get through.
    public var mayTakeLong: Bool

    public init(
        _ method: HTTPMethod,
        url: String,
        headers: [HTTPHeader] = [],
        body: Data? = nil,
        timeoutMilliseconds: Int? = nil,
        isRepeatable: Bool? = nil,
        mayTakeLong: Bool = false
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeoutMilliseconds = timeoutMilliseconds
        self.isRepeatable = isRepeatable ?? method.isIdempotent
        self.mayTakeLong = mayTakeLong
    }
}
