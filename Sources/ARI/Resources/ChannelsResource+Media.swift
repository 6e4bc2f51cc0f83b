extension ChannelsResource {
    /// Plays media, one after another, behind what is already queued on the channel. `channels.playWithId`
    ///
    /// A playing prompt ends music on hold for good and blocks the channel's other queued commands: stop it by
    /// ``PlaybacksResource/stop(_:)`` first.
    /// - Parameters:
    ///   - media: URIs such as `sound:queue-thankyou`, without commas.
    ///   - playbackID: never used before; Asterisk takes a second use and then mixes the two up.
    ///   - offsetMilliseconds: where to start in the first of the media.
    @discardableResult
    public func play(
        _ channelID: String,
        media: [String],
        playbackID: String,
        lang: String? = nil,
        offsetMilliseconds: Int? = nil
    ) async throws(ARIError) -> Playback {
        let name = "channels.playWithId"
        let mediaItem = try QueryItem.checkedList("media", media, operation: name)
        return try await client.perform(
            ARIOperation(
                name,
                .post,
                "/channels/{channelId}/play/{playbackId}",
                ids: ["channelId": channelID, "playbackId": playbackID],
                query: [mediaItem, QueryItem("lang", lang), QueryItem("offsetms", offsetMilliseconds)]
            )
        )
    }

    /// Starts music on hold. `channels.startMoh`
    public func startMoh(_ channelID: String, mohClass: String? = nil) async throws(ARIError) {
        try await act("startMoh", .post, "/moh", channelID, [QueryItem("mohClass", mohClass)])
    }

    /// `channels.stopMoh`
    public func stopMoh(_ channelID: String) async throws(ARIError) {
        try await act("stopMoh", .delete, "/moh", channelID)
    }

    /// Sends silence, which keeps the media path alive. `channels.startSilence`
    public func startSilence(_ channelID: String) async throws(ARIError) {
        try await act("startSilence", .post, "/silence", channelID)
    }

    /// `channels.stopSilence`
    public func stopSilence(_ channelID: String) async throws(ARIError) {
        try await act("stopSilence", .delete, "/silence", channelID)
    }
}
