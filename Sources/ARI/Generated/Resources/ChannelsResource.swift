// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Operations of the resource `channels`; by `client.channels`.
public struct ChannelsResource: Sendable {
    let client: ARIClient

    /// All channels, other applications' included.
    ///
    /// `GET /channels`
    public func list() async throws(ARIError) -> [Channel] {
        let request = ARIOperation("channels.list", .get, "/channels")
        return try await client.perform(request)
    }

    /// One channel as it is now.
    ///
    /// `GET /channels/{channelId}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func get(_ channelID: String) async throws(ARIError) -> Channel {
        let request = ARIOperation("channels.get", .get, "/channels/{channelId}", ids: ["channelId": channelID])
        return try await client.perform(request)
    }

    /// Answers. Waits while a prompt plays on the channel.
    ///
    /// `POST /channels/{channelId}/answer`
    /// - Note: May block, for up to ``ARIConfiguration/Requests/blockingTimeoutMilliseconds``.
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    public func answer(_ channelID: String) async throws(ARIError) {
        let request = ARIOperation(
            "channels.answer",
            .post,
            "/channels/{channelId}/answer",
            ids: ["channelId": channelID],
            mayBlock: true
        )
        try await client.perform(request)
    }

    /// Lets the caller hear ringing.
    ///
    /// `POST /channels/{channelId}/ring`
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    public func ring(_ channelID: String) async throws(ARIError) {
        let request = ARIOperation("channels.ring", .post, "/channels/{channelId}/ring", ids: ["channelId": channelID])
        try await client.perform(request)
    }

    /// Ends the ringing that the caller hears.
    ///
    /// `DELETE /channels/{channelId}/ring`
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    public func ringStop(_ channelID: String) async throws(ARIError) {
        let request = ARIOperation(
            "channels.ringStop",
            .delete,
            "/channels/{channelId}/ring",
            ids: ["channelId": channelID]
        )
        try await client.perform(request)
    }

    /// Signals progress, so that media can flow before the answer.
    ///
    /// `POST /channels/{channelId}/progress`
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    public func progress(_ channelID: String) async throws(ARIError) {
        let request = ARIOperation(
            "channels.progress",
            .post,
            "/channels/{channelId}/progress",
            ids: ["channelId": channelID]
        )
        try await client.perform(request)
    }

    /// Sends digits to the channel.
    ///
    /// `POST /channels/{channelId}/dtmf`
    /// - Parameters:
    ///   - beforeMilliseconds: `0` if `nil`.
    ///   - betweenMilliseconds: `100` if `nil`.
    ///   - durationMilliseconds: `100` if `nil`.
    ///   - afterMilliseconds: `0` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 400, 404, 409 or 412.
    public func sendDTMF(
        _ channelID: String,
        dtmf: String? = nil,
        beforeMilliseconds: Int? = nil,
        betweenMilliseconds: Int? = nil,
        durationMilliseconds: Int? = nil,
        afterMilliseconds: Int? = nil
    ) async throws(ARIError) {
        let request = ARIOperation(
            "channels.sendDTMF",
            .post,
            "/channels/{channelId}/dtmf",
            ids: ["channelId": channelID],
            query: [
                QueryItem("dtmf", dtmf),
                QueryItem("before", beforeMilliseconds),
                QueryItem("between", betweenMilliseconds),
                QueryItem("duration", durationMilliseconds),
                QueryItem("after", afterMilliseconds),
            ]
        )
        try await client.perform(request)
    }

    /// Silences the channel, in one direction or both.
    ///
    /// `POST /channels/{channelId}/mute`
    /// - Parameters:
    ///   - direction: `both` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    public func mute(_ channelID: String, direction: MuteDirection? = nil) async throws(ARIError) {
        let request = ARIOperation(
            "channels.mute",
            .post,
            "/channels/{channelId}/mute",
            ids: ["channelId": channelID],
            query: [QueryItem("direction", direction)]
        )
        try await client.perform(request)
    }

    /// Ends the silencing.
    ///
    /// `DELETE /channels/{channelId}/mute`
    /// - Parameters:
    ///   - direction: `both` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    public func unmute(_ channelID: String, direction: MuteDirection? = nil) async throws(ARIError) {
        let request = ARIOperation(
            "channels.unmute",
            .delete,
            "/channels/{channelId}/mute",
            ids: ["channelId": channelID],
            query: [QueryItem("direction", direction)]
        )
        try await client.perform(request)
    }

    /// Puts the far end on hold.
    ///
    /// `POST /channels/{channelId}/hold`
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    public func hold(_ channelID: String) async throws(ARIError) {
        let request = ARIOperation("channels.hold", .post, "/channels/{channelId}/hold", ids: ["channelId": channelID])
        try await client.perform(request)
    }

    /// Takes the far end off hold.
    ///
    /// `DELETE /channels/{channelId}/hold`
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    public func unhold(_ channelID: String) async throws(ARIError) {
        let request = ARIOperation(
            "channels.unhold",
            .delete,
            "/channels/{channelId}/hold",
            ids: ["channelId": channelID]
        )
        try await client.perform(request)
    }
}

extension ARIClient {
    /// Operations of the resource `channels`.
    public var channels: ChannelsResource { ChannelsResource(client: self) }
}
