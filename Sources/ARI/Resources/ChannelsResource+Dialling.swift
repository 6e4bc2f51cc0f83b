import Foundation

extension ChannelsResource {
    /// Where an originated channel goes when it is answered.
    public enum Destination: Sendable, Hashable {
        /// To this application, which must be connected: otherwise Asterisk answers 200 and the channel vanishes.
        case application(String, arguments: String? = nil)
        case dialplan(context: String? = nil, extension: String, priority: Int? = nil, label: String? = nil)
    }

    /// Makes a channel without dialling it; its StasisStart comes at once. `channels.create`
    /// - Parameters:
    ///   - appArgs: the application's arguments, comma separated.
    ///   - channelID: at most 149 bytes; a used one fails with ``ARIError/Code/conflict``.
    ///   - originator: the id of the channel that this one is for, whose linked id and language it takes.
    ///   - formats: codecs; not together with `originator`.
    @discardableResult
    public func create(
        endpoint: String,
        app: String? = nil,
        appArgs: String? = nil,
        channelID: String? = nil,
        otherChannelID: String? = nil,
        originator: String? = nil,
        formats: [String]? = nil,
        variables: [String: String]? = nil
    ) async throws(ARIError) -> Channel {
        let name = "channels.create"
        let query = [
            QueryItem("endpoint", endpoint), QueryItem("app", app ?? client.configuration.application),
            QueryItem("appArgs", appArgs), QueryItem("channelId", channelID),
            QueryItem("otherChannelId", otherChannelID), QueryItem("originator", originator),
            try QueryItem.checkedList("formats", formats ?? [], operation: name),
        ]
        let body = try Self.variablesBody(variables, operation: name)
        var operation = ARIOperation(name, .post, "/channels/create", query: query, body: body)
        operation.ids = channelID.map { ["channelId": $0] } ?? [:]
        return try await client.perform(operation)
    }

    /// Dials a channel made by `create`, after its StasisStart. Answers before anything rings; the Dial events tell
    /// the rest. A channel that was busy stays and is ours to hang up. `channels.dial`
    /// - Parameters:
    ///   - caller: the id of the channel that calls.
    ///   - timeoutSeconds: how long to ring; 0 for ever.
    public func dial(
        channelID: String,
        caller: String? = nil,
        timeoutSeconds: Int? = nil
    ) async throws(ARIError) {
        let query = [QueryItem("caller", caller), QueryItem("timeout", timeoutSeconds)]
        try await act("dial", .post, "/dial", channelID, query)
    }

    /// Makes a channel and dials it. `channels.originateWithId`
    /// - Parameters:
    ///   - channelID: at most 149 bytes, never used before.
    ///   - callerID: such as `"Sales" <123>`.
    ///   - timeoutSeconds: how long to ring; Asterisk takes 0 for 30, and −1 for ever.
    @discardableResult
    public func originate(
        endpoint: String,
        channelID: String,
        to destination: Destination,
        callerID: String? = nil,
        timeoutSeconds: Int? = nil,
        otherChannelID: String? = nil,
        originator: String? = nil,
        formats: [String]? = nil,
        variables: [String: String]? = nil
    ) async throws(ARIError) -> Channel {
        let name = "channels.originateWithId"
        let query =
            [QueryItem("endpoint", endpoint)] + Self.query(destination) + [
                QueryItem("callerId", callerID), QueryItem("timeout", timeoutSeconds),
                QueryItem("otherChannelId", otherChannelID), QueryItem("originator", originator),
                try QueryItem.checkedList("formats", formats ?? [], operation: name),
            ]
        let body = try Self.variablesBody(variables, operation: name)
        return try await client.perform(
            ARIOperation(
                name,
                .post,
                "/channels/{channelId}",
                ids: ["channelId": channelID],
                query: query,
                body: body
            )
        )
    }

    private static func query(_ destination: Destination) -> [QueryItem?] {
        switch destination {
        case .application(let name, let arguments):
            [QueryItem("app", name), QueryItem("appArgs", arguments)]
        case .dialplan(let context, let exten, let priority, let label):
            [
                QueryItem("context", context), QueryItem("extension", exten), QueryItem("priority", priority),
                QueryItem("label", label),
            ]
        }
    }

    private static func variablesBody(
        _ variables: [String: String]?,
        operation: String
    ) throws(ARIError) -> Data? {
        guard let variables, !variables.isEmpty else { return nil }
        return try JSONBody.encode(["variables": variables], operation: operation)
    }
}
