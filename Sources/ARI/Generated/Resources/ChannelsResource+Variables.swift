// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

extension ChannelsResource {
    /// Reads a channel variable or the result of a dialplan function.
    ///
    /// `GET /channels/{channelId}/variable`
    /// - Throws: ``ARIError``; the API describes the status 400, 404 or 409.
    public func getChannelVar(_ channelID: String, variable: String) async throws(ARIError) -> Variable {
        let request = ARIOperation(
            "channels.getChannelVar",
            .get,
            "/channels/{channelId}/variable",
            ids: ["channelId": channelID],
            query: [QueryItem("variable", variable)]
        )
        return try await client.perform(request)
    }

    /// Sets a channel variable or a dialplan function; without a value, removes it.
    ///
    /// `POST /channels/{channelId}/variable`
    /// - Parameters:
    ///   - reportEvents: `false` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 400, 404 or 409.
    public func setChannelVar(
        _ channelID: String,
        variable: String,
        value: String? = nil,
        reportEvents: Bool? = nil
    ) async throws(ARIError) {
        let request = ARIOperation(
            "channels.setChannelVar",
            .post,
            "/channels/{channelId}/variable",
            ids: ["channelId": channelID],
            query: [
                QueryItem("variable", variable),
                QueryItem("value", value),
                QueryItem("report_events", reportEvents),
            ]
        )
        try await client.perform(request)
    }

    /// Reads several channel variables at once.
    ///
    /// `GET /channels/{channelId}/variables`
    /// - Throws: ``ARIError``; the API describes the status 400, 404 or 409.
    public func getChannelVars(_ channelID: String, variables: [String]) async throws(ARIError) -> Variables {
        let request = ARIOperation(
            "channels.getChannelVars",
            .get,
            "/channels/{channelId}/variables",
            ids: ["channelId": channelID],
            query: [try QueryItem.checkedList("variables", variables, operation: "channels.getChannelVars")]
        )
        return try await client.perform(request)
    }

    /// Sets several channel variables at once.
    ///
    /// `POST /channels/{channelId}/variables`
    /// - Throws: ``ARIError``; the API describes the status 400, 404 or 409.
    public func setChannelVars(_ channelID: String, variables: [String: String]) async throws(ARIError) {
        let request = ARIOperation(
            "channels.setChannelVars",
            .post,
            "/channels/{channelId}/variables",
            ids: ["channelId": channelID],
            body: try JSONBody.keyed("variables", variables, operation: "channels.setChannelVars")
        )
        try await client.perform(request)
    }
}
