import CurlHTTP
import Foundation

/// One request of the API, described: all that the client needs to send it.
public struct ARIOperation: Sendable {
    /// Resource and operation in the API's own words, such as `channels.answer`; for errors and metrics.
    public var name: String
    public var method: HTTPMethod
    /// The path under ARI's root with parameters in braces, such as `/channels/{channelId}/answer`.
    public var pathTemplate: String
    /// The values of the path's parameters, not encoded.
    public var ids: [String: String]
    /// Query parameters, not encoded, in order.
    public var query: [QueryItem]
    /// A JSON body.
    public var body: Data?
    /// Whether Asterisk may hold the answer back, as for work queued behind a playing prompt.
    public var mayBlock: Bool
    /// Whether it may go over the event websocket: Asterisk answers it at once, and its answer is small. A long answer
    /// sent that way has crashed Asterisk.
    public var mayUseWebSocket: Bool

    public init(
        _ name: String,
        _ method: HTTPMethod,
        _ pathTemplate: String,
        ids: [String: String] = [:],
        query: [QueryItem?] = [],
        body: Data? = nil,
        mayBlock: Bool = false,
        mayUseWebSocket: Bool = false
    ) {
        self.name = name
        self.method = method
        self.pathTemplate = pathTemplate
        self.ids = ids
        self.query = query.compactMap { $0 }
        self.body = body
        self.mayBlock = mayBlock
        self.mayUseWebSocket = mayUseWebSocket
    }
}

/// One query parameter.
public struct QueryItem: Sendable, Hashable {
    public var name: String
    public var value: String

    /// `nil` without a value, so that optional parameters can be listed as they come.
    public init?(_ name: String, _ value: String?) {
        guard let value else { return nil }
        self.name = name
        self.value = value
    }

    public init?(_ name: String, _ value: Int?) {
        self.init(name, value.map(String.init))
    }

    public init?(_ name: String, _ value: Bool?) {
        self.init(name, value.map { $0 ? "true" : "false" })
    }

    public init?(_ name: String, _ value: (some OpenValue)?) {
        self.init(name, value?.rawValue)
    }

    /// A list. Asterisk splits it at commas, so no item may hold one; building the URL does not check this,
    /// `checkedList` does.
    public init?(_ name: String, _ values: [String]?) {
        guard let values, !values.isEmpty else { return nil }
        self.init(name, values.joined(separator: ","))
    }

    /// Refuses items that Asterisk would take for two.
    static func checkedList(_ name: String, _ values: [String]?, operation: String) throws(ARIError) -> QueryItem? {
        guard values?.allSatisfy({ !$0.isEmpty && !$0.contains(",") }) != false else {
            throw ARIError(
                .invalidArgument,
                message: "an item of \(name) is empty or holds a comma",
                operation: operation,
                mayHaveBeenSent: false
            )
        }
        return QueryItem(name, values)
    }

    static func checkedList(
        _ name: String,
        _ values: [some OpenValue]?,
        operation: String
    ) throws(ARIError) -> QueryItem? {
        try checkedList(name, values?.map(\.rawValue), operation: operation)
    }
}
