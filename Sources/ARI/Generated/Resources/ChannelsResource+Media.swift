// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

extension ChannelsResource {
    /// Starts music on hold. A prompt played meanwhile ends it for good.
    ///
    /// `POST /channels/{channelId}/moh`
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    public func startMoh(_ channelID: String, mohClass: String? = nil) async throws(ARIError) {
        let request = ARIOperation(
            "channels.startMoh",
            .post,
            "/channels/{channelId}/moh",
            ids: ["channelId": channelID],
            query: [QueryItem("mohClass", mohClass)],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Ends music on hold.
    ///
    /// `DELETE /channels/{channelId}/moh`
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    public func stopMoh(_ channelID: String) async throws(ARIError) {
        let request = ARIOperation(
            "channels.stopMoh",
            .delete,
            "/channels/{channelId}/moh",
            ids: ["channelId": channelID],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Sends silence, which keeps the media path alive.
    ///
    /// `POST /channels/{channelId}/silence`
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    public func startSilence(_ channelID: String) async throws(ARIError) {
        let request = ARIOperation(
            "channels.startSilence",
            .post,
            "/channels/{channelId}/silence",
            ids: ["channelId": channelID],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Stops sending silence.
    ///
    /// `DELETE /channels/{channelId}/silence`
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    public func stopSilence(_ channelID: String) async throws(ARIError) {
        let request = ARIOperation(
            "channels.stopSilence",
            .delete,
            "/channels/{channelId}/silence",
            ids: ["channelId": channelID],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Plays media, one after another, under an id that Asterisk makes unless it is given one.
    ///
    /// `POST /channels/{channelId}/play`
    /// - Parameters:
    ///   - skipMilliseconds: `3000` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    @discardableResult
    public func play(
        _ channelID: String,
        media: [String],
        lang: String? = nil,
        offsetMilliseconds: Int? = nil,
        skipMilliseconds: Int? = nil,
        playbackID: String? = nil
    ) async throws(ARIError) -> Playback {
        let request = ARIOperation(
            "channels.play",
            .post,
            "/channels/{channelId}/play",
            ids: ["channelId": channelID, "playbackId": playbackID].compactMapValues { $0 },
            query: [
                try QueryItem.checkedList("media", media, operation: "channels.play"),
                QueryItem("lang", lang),
                QueryItem("offsetms", offsetMilliseconds),
                QueryItem("skipms", skipMilliseconds),
                QueryItem("playbackId", playbackID),
            ],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// Plays media, one after another, behind what is already queued on the channel. A playing prompt blocks the
    /// channel's other queued commands: stop it by `playbacks.stop` first. Never use a playback's id twice: Asterisk
    /// accepts it and then mixes the two up.
    ///
    /// `POST /channels/{channelId}/play/{playbackId}`
    /// - Parameters:
    ///   - skipMilliseconds: `3000` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    @discardableResult
    public func playWithID(
        _ channelID: String,
        playbackID: String,
        media: [String],
        lang: String? = nil,
        offsetMilliseconds: Int? = nil,
        skipMilliseconds: Int? = nil
    ) async throws(ARIError) -> Playback {
        let request = ARIOperation(
            "channels.playWithId",
            .post,
            "/channels/{channelId}/play/{playbackId}",
            ids: ["channelId": channelID, "playbackId": playbackID],
            query: [
                try QueryItem.checkedList("media", media, operation: "channels.playWithId"),
                QueryItem("lang", lang),
                QueryItem("offsetms", offsetMilliseconds),
                QueryItem("skipms", skipMilliseconds),
            ],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// Records what comes from the channel; it must not be in a bridge.
    ///
    /// `POST /channels/{channelId}/record`
    /// - Parameters:
    ///   - maxDurationSeconds: `0` if `nil`.
    ///   - maxSilenceSeconds: `0` if `nil`.
    ///   - ifExists: `fail` if `nil`.
    ///   - beep: `false` if `nil`.
    ///   - terminateOn: `none` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 400, 404, 409 or 422.
    @discardableResult
    public func record(
        _ channelID: String,
        name: String,
        format: String,
        maxDurationSeconds: Int? = nil,
        maxSilenceSeconds: Int? = nil,
        ifExists: ExistingRecording? = nil,
        beep: Bool? = nil,
        terminateOn: RecordingTerminator? = nil
    ) async throws(ARIError) -> LiveRecording {
        let request = ARIOperation(
            "channels.record",
            .post,
            "/channels/{channelId}/record",
            ids: ["channelId": channelID],
            query: [
                QueryItem("name", name),
                QueryItem("format", format),
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

    /// Packet counts, losses, jitter and round trips of an RTP channel.
    ///
    /// `GET /channels/{channelId}/rtp_statistics`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func rtpStatistics(_ channelID: String) async throws(ARIError) -> RTPstat {
        let request = ARIOperation(
            "channels.rtpstatistics",
            .get,
            "/channels/{channelId}/rtp_statistics",
            ids: ["channelId": channelID],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// Makes a channel whose media goes to and comes from a program of ours.
    ///
    /// `POST /channels/externalMedia`
    /// - Parameters:
    ///   - app: the client's own application if `nil`.
    ///   - encapsulation: `rtp` if `nil`.
    ///   - transport: `udp` if `nil`.
    ///   - connectionType: `client` if `nil`.
    ///   - direction: `both` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 400 or 409.
    @discardableResult
    public func externalMedia(
        format: String,
        channelID: String? = nil,
        app: String? = nil,
        variables: [String: String]? = nil,
        externalHost: String? = nil,
        encapsulation: ExternalMediaEncapsulation? = nil,
        transport: ExternalMediaTransport? = nil,
        connectionType: ExternalMediaConnection? = nil,
        direction: ExternalMediaDirection? = nil,
        data: String? = nil,
        transportData: String? = nil
    ) async throws(ARIError) -> Channel {
        let request = ARIOperation(
            "channels.externalMedia",
            .post,
            "/channels/externalMedia",
            ids: ["channelId": channelID].compactMapValues { $0 },
            query: [
                QueryItem("format", format),
                QueryItem("channelId", channelID),
                QueryItem("app", app ?? client.configuration.application),
                QueryItem("external_host", externalHost),
                QueryItem("encapsulation", encapsulation),
                QueryItem("transport", transport),
                QueryItem("connection_type", connectionType),
                QueryItem("direction", direction),
                QueryItem("data", data),
                QueryItem("transport_data", transportData),
            ],
            body: try JSONBody.keyed("variables", variables, operation: "channels.externalMedia")
        )
        return try await client.perform(request)
    }
}
