// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

extension ChannelsResource {
    /// Hangs up. Give a reason by word or by code, not both.
    ///
    /// `DELETE /channels/{channelId}`
    /// - Throws: ``ARIError``; the API describes the status 400 or 404.
    public func hangup(
        _ channelID: String,
        reasonCode: Int? = nil,
        reason: HangupReason? = nil
    ) async throws(ARIError) {
        let request = ARIOperation(
            "channels.hangup",
            .delete,
            "/channels/{channelId}",
            ids: ["channelId": channelID],
            query: [QueryItem("reason_code", reasonCode), QueryItem("reason", reason)],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Hands the channel back to the dialplan. Answers at once; the channel lives on outside of Stasis, where further
    /// commands fail with 409.
    ///
    /// `POST /channels/{channelId}/continue`
    /// - Throws: ``ARIError``; the API describes the status 404, 409 or 412.
    public func continueInDialplan(
        _ channelID: String,
        context: String? = nil,
        extension exten: String? = nil,
        priority: Int? = nil,
        label: String? = nil
    ) async throws(ARIError) {
        let request = ARIOperation(
            "channels.continueInDialplan",
            .post,
            "/channels/{channelId}/continue",
            ids: ["channelId": channelID],
            query: [
                QueryItem("context", context),
                QueryItem("extension", exten),
                QueryItem("priority", priority),
                QueryItem("label", label),
            ],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Gives the channel to another application; if that fails, ApplicationMoveFailed says so.
    ///
    /// `POST /channels/{channelId}/move`
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    public func move(_ channelID: String, app: String, appArgs: String? = nil) async throws(ARIError) {
        let request = ARIOperation(
            "channels.move",
            .post,
            "/channels/{channelId}/move",
            ids: ["channelId": channelID],
            query: [QueryItem("app", app), QueryItem("appArgs", appArgs)],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Tells the channel's phone to call another endpoint of the same technology instead.
    ///
    /// `POST /channels/{channelId}/redirect`
    /// - Throws: ``ARIError``; the API describes the status 400, 404, 409, 412 or 422.
    public func redirect(_ channelID: String, endpoint: String) async throws(ARIError) {
        let request = ARIOperation(
            "channels.redirect",
            .post,
            "/channels/{channelId}/redirect",
            ids: ["channelId": channelID],
            query: [QueryItem("endpoint", endpoint)],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Reports to a transferring phone how its transfer is going.
    ///
    /// `POST /channels/{channelId}/transfer_progress`
    /// - Throws: ``ARIError``; the API describes the status 400, 404, 409 or 412.
    public func transferProgress(_ channelID: String, states: String) async throws(ARIError) {
        let request = ARIOperation(
            "channels.transfer_progress",
            .post,
            "/channels/{channelId}/transfer_progress",
            ids: ["channelId": channelID],
            query: [QueryItem("states", states)],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }
}
