import Foundation

/// Operations on channels.
public struct ChannelsResource: Sendable {
    let client: ARIClient

    /// All channels, other applications' included. `channels.list`
    public func list() async throws(ARIError) -> [Channel] {
        try await client.perform(ARIOperation("channels.list", .get, "/channels"))
    }

    /// `channels.get`
    public func get(_ channelID: String) async throws(ARIError) -> Channel {
        try await client.perform(
            ARIOperation("channels.get", .get, "/channels/{channelId}", ids: ["channelId": channelID])
        )
    }

    /// Answers. `channels.answer`
    public func answer(_ channelID: String) async throws(ARIError) {
        try await act("answer", .post, "/answer", channelID)
    }

    /// Hangs up. `channels.hangup`
    /// - Parameters:
    ///   - reason: a word such as `normal` or `busy`; not together with `reasonCode`.
    ///   - reasonCode: a Q.850 cause.
    public func hangup(
        _ channelID: String,
        reason: String? = nil,
        reasonCode: Int? = nil
    ) async throws(ARIError) {
        let query = [QueryItem("reason", reason), QueryItem("reason_code", reasonCode)]
        try await act("hangup", .delete, "", channelID, query)
    }

    /// Hands the channel back to the dialplan. Answers at once; the channel lives on outside of Stasis, where further
    /// commands fail with ``ARIError/Code/conflict``. `channels.continueInDialplan`
    public func continueInDialplan(
        _ channelID: String,
        context: String? = nil,
        extension exten: String? = nil,
        priority: Int? = nil,
        label: String? = nil
    ) async throws(ARIError) {
        let query = [
            QueryItem("context", context), QueryItem("extension", exten), QueryItem("priority", priority),
            QueryItem("label", label),
        ]
        try await act("continueInDialplan", .post, "/continue", channelID, query)
    }

    /// Indicates ringing to the channel. `channels.ring`
    public func ring(_ channelID: String) async throws(ARIError) {
        try await act("ring", .post, "/ring", channelID)
    }

    /// `channels.ringStop`
    public func ringStop(_ channelID: String) async throws(ARIError) {
        try await act("ringStop", .delete, "/ring", channelID)
    }

    /// The value of a channel variable or function. `channels.getChannelVar`
    /// - Throws: ``ARIError/Code/notFound`` if the channel or the variable does not exist.
    public func getVariable(_ channelID: String, _ name: String) async throws(ARIError) -> String {
        let operation = ARIOperation(
            "channels.getChannelVar",
            .get,
            "/channels/{channelId}/variable",
            ids: ["channelId": channelID],
            query: [QueryItem("variable", name)]
        )
        return try await client.perform(operation, as: Variable.self).value
    }

    /// `channels.setChannelVar`
    public func setVariable(_ channelID: String, _ name: String, to value: String) async throws(ARIError) {
        let query = [QueryItem("variable", name), QueryItem("value", value)]
        try await act("setChannelVar", .post, "/variable", channelID, query)
    }

    func act(
        _ name: String,
        _ method: ARIOperation.Method,
        _ suffix: String,
        _ channelID: String,
        _ query: [QueryItem?] = []
    ) async throws(ARIError) {
        try await client.perform(
            ARIOperation(
                "channels.\(name)",
                method,
                "/channels/{channelId}\(suffix)",
                ids: ["channelId": channelID],
                query: query
            )
        )
    }
}

extension ARIClient {
    /// Operations on channels.
    public var channels: ChannelsResource { ChannelsResource(client: self) }
}
