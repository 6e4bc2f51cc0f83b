// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

extension BridgesResource {
    /// Shows one channel's video to all in the bridge.
    ///
    /// `POST /bridges/{bridgeId}/videoSource/{channelId}`
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 422.
    public func setVideoSource(_ bridgeID: String, channelID: String) async throws(ARIError) {
        let request = ARIOperation(
            "bridges.setVideoSource",
            .post,
            "/bridges/{bridgeId}/videoSource/{channelId}",
            ids: ["bridgeId": bridgeID, "channelId": channelID],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Goes back to choosing the video by who talks.
    ///
    /// `DELETE /bridges/{bridgeId}/videoSource`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func clearVideoSource(_ bridgeID: String) async throws(ARIError) {
        let request = ARIOperation(
            "bridges.clearVideoSource",
            .delete,
            "/bridges/{bridgeId}/videoSource",
            ids: ["bridgeId": bridgeID],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Plays music on hold to all in the bridge.
    ///
    /// `POST /bridges/{bridgeId}/moh`
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    public func startMoh(_ bridgeID: String, mohClass: String? = nil) async throws(ARIError) {
        let request = ARIOperation(
            "bridges.startMoh",
            .post,
            "/bridges/{bridgeId}/moh",
            ids: ["bridgeId": bridgeID],
            query: [QueryItem("mohClass", mohClass)],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Ends the bridge's music on hold.
    ///
    /// `DELETE /bridges/{bridgeId}/moh`
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    public func stopMoh(_ bridgeID: String) async throws(ARIError) {
        let request = ARIOperation(
            "bridges.stopMoh",
            .delete,
            "/bridges/{bridgeId}/moh",
            ids: ["bridgeId": bridgeID],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Plays media to all in the bridge, under an id that Asterisk makes unless it is given one.
    ///
    /// `POST /bridges/{bridgeId}/play`
    /// - Parameters:
    ///   - offsetMilliseconds: `0` if `nil`.
    ///   - skipMilliseconds: `3000` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 422.
    @discardableResult
    public func play(
        _ bridgeID: String,
        media: [String],
        announcerFormat: String? = nil,
        lang: String? = nil,
        offsetMilliseconds: Int? = nil,
        skipMilliseconds: Int? = nil,
        playbackID: String? = nil
    ) async throws(ARIError) -> Playback {
        let request = ARIOperation(
            "bridges.play",
            .post,
            "/bridges/{bridgeId}/play",
            ids: ["bridgeId": bridgeID, "playbackId": playbackID].compactMapValues { $0 },
            query: [
                try QueryItem.checkedList("media", media, operation: "bridges.play"),
                QueryItem("announcer_format", announcerFormat),
                QueryItem("lang", lang),
                QueryItem("offsetms", offsetMilliseconds),
                QueryItem("skipms", skipMilliseconds),
                QueryItem("playbackId", playbackID),
            ],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// Plays media to all in the bridge under an id of ours, never used before.
    ///
    /// `POST /bridges/{bridgeId}/play/{playbackId}`
    /// - Parameters:
    ///   - offsetMilliseconds: `0` if `nil`.
    ///   - skipMilliseconds: `3000` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 422.
    @discardableResult
    public func playWithID(
        _ bridgeID: String,
        playbackID: String,
        media: [String],
        announcerFormat: String? = nil,
        lang: String? = nil,
        offsetMilliseconds: Int? = nil,
        skipMilliseconds: Int? = nil
    ) async throws(ARIError) -> Playback {
        let request = ARIOperation(
            "bridges.playWithId",
            .post,
            "/bridges/{bridgeId}/play/{playbackId}",
            ids: ["bridgeId": bridgeID, "playbackId": playbackID],
            query: [
                try QueryItem.checkedList("media", media, operation: "bridges.playWithId"),
                QueryItem("announcer_format", announcerFormat),
                QueryItem("lang", lang),
                QueryItem("offsetms", offsetMilliseconds),
                QueryItem("skipms", skipMilliseconds),
            ],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// Records all that is said in the bridge.
    ///
    /// `POST /bridges/{bridgeId}/record`
    /// - Parameters:
    ///   - maxDurationSeconds: `0` if `nil`.
    ///   - maxSilenceSeconds: `0` if `nil`.
    ///   - ifExists: `fail` if `nil`.
    ///   - beep: `false` if `nil`.
    ///   - terminateOn: `none` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 400, 404, 409 or 422.
    @discardableResult
    public func record(
        _ bridgeID: String,
        name: String,
        format: String,
        recorderFormat: String? = nil,
        maxDurationSeconds: Int? = nil,
        maxSilenceSeconds: Int? = nil,
        ifExists: ExistingRecording? = nil,
        beep: Bool? = nil,
        terminateOn: RecordingTerminator? = nil
    ) async throws(ARIError) -> LiveRecording {
        let request = ARIOperation(
            "bridges.record",
            .post,
            "/bridges/{bridgeId}/record",
            ids: ["bridgeId": bridgeID],
            query: [
                QueryItem("name", name),
                QueryItem("format", format),
                QueryItem("recorder_format", recorderFormat),
                QueryItem("maxDurationSeconds", maxDurationSeconds),
                QueryItem("maxSilenceSeconds", maxSilenceSeconds),
                QueryItem("ifExists", ifExists),
                QueryItem("beep", beep),
                QueryItem("terminateOn", terminateOn),
            ],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }
}
