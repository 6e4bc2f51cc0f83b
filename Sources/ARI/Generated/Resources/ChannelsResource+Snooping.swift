// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

extension ChannelsResource {
    /// Makes a channel that listens to this one, whispers to it, or both.
    ///
    /// `POST /channels/{channelId}/snoop`
    /// - Parameters:
    ///   - spy: `none` if `nil`.
    ///   - whisper: `none` if `nil`.
    ///   - app: the client's own application if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 400 or 404.
    @discardableResult
    public func snoopChannel(
        _ channelID: String,
        spy: SnoopDirection? = nil,
        whisper: SnoopDirection? = nil,
        app: String? = nil,
        appArgs: String? = nil,
        snoopID: String? = nil
    ) async throws(ARIError) -> Channel {
        let request = ARIOperation(
            "channels.snoopChannel",
            .post,
            "/channels/{channelId}/snoop",
            ids: ["channelId": channelID, "snoopId": snoopID].compactMapValues { $0 },
            query: [
                QueryItem("spy", spy),
                QueryItem("whisper", whisper),
                QueryItem("app", app ?? client.configuration.application),
                QueryItem("appArgs", appArgs),
                QueryItem("snoopId", snoopID),
            ],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// Makes a channel under an id of ours that listens to this one or whispers to it.
    ///
    /// `POST /channels/{channelId}/snoop/{snoopId}`
    /// - Parameters:
    ///   - spy: `none` if `nil`.
    ///   - whisper: `none` if `nil`.
    ///   - app: the client's own application if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 400 or 404.
    @discardableResult
    public func snoopChannelWithID(
        _ channelID: String,
        snoopID: String,
        spy: SnoopDirection? = nil,
        whisper: SnoopDirection? = nil,
        app: String? = nil,
        appArgs: String? = nil
    ) async throws(ARIError) -> Channel {
        let request = ARIOperation(
            "channels.snoopChannelWithId",
            .post,
            "/channels/{channelId}/snoop/{snoopId}",
            ids: ["channelId": channelID, "snoopId": snoopID],
            query: [
                QueryItem("spy", spy),
                QueryItem("whisper", whisper),
                QueryItem("app", app ?? client.configuration.application),
                QueryItem("appArgs", appArgs),
            ],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }
}
