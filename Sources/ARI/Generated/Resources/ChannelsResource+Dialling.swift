// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

extension ChannelsResource {
    /// Makes a channel and dials it, into an application or the dialplan.
    ///
    /// `POST /channels`
    /// - Parameters:
    ///   - timeoutSeconds: `30` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 400 or 409.
    @discardableResult
    public func originate(
        endpoint: String,
        extension exten: String? = nil,
        context: String? = nil,
        priority: Int? = nil,
        label: String? = nil,
        app: String? = nil,
        appArgs: String? = nil,
        callerID: String? = nil,
        timeoutSeconds: Int? = nil,
        variables: [String: String]? = nil,
        channelID: String? = nil,
        otherChannelID: String? = nil,
        originator: String? = nil,
        formats: [String]? = nil
    ) async throws(ARIError) -> Channel {
        let request = ARIOperation(
            "channels.originate",
            .post,
            "/channels",
            ids: ["channelId": channelID].compactMapValues { $0 },
            query: [
                QueryItem("endpoint", endpoint),
                QueryItem("extension", exten),
                QueryItem("context", context),
                QueryItem("priority", priority),
                QueryItem("label", label),
                QueryItem("app", app),
                QueryItem("appArgs", appArgs),
                QueryItem("callerId", callerID),
                QueryItem("timeout", timeoutSeconds),
                QueryItem("channelId", channelID),
                QueryItem("otherChannelId", otherChannelID),
                QueryItem("originator", originator),
                try QueryItem.checkedList("formats", formats, operation: "channels.originate"),
            ],
            body: try JSONBody.keyed("variables", variables, operation: "channels.originate")
        )
        return try await client.perform(request)
    }

    /// Makes a channel in an application without dialling it; its StasisStart comes at once, and must have come before
    /// it can be dialled.
    ///
    /// `POST /channels/create`
    /// - Parameters:
    ///   - app: the client's own application if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 409.
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
        let request = ARIOperation(
            "channels.create",
            .post,
            "/channels/create",
            ids: ["channelId": channelID].compactMapValues { $0 },
            query: [
                QueryItem("endpoint", endpoint),
                QueryItem("app", app ?? client.configuration.application),
                QueryItem("appArgs", appArgs),
                QueryItem("channelId", channelID),
                QueryItem("otherChannelId", otherChannelID),
                QueryItem("originator", originator),
                try QueryItem.checkedList("formats", formats, operation: "channels.create"),
            ],
            body: try JSONBody.keyed("variables", variables, operation: "channels.create")
        )
        return try await client.perform(request)
    }

    /// Makes a channel under an id of ours and dials it. The id is at most 149 bytes and never used before; a 409 is no
    /// proof that it is taken, so ask for the channel. An application that is not connected still gives 200, and the
    /// channel vanishes when it answers.
    ///
    /// `POST /channels/{channelId}`
    /// - Parameters:
    ///   - timeoutSeconds: `30` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 400 or 409.
    @discardableResult
    public func originateWithID(
        _ channelID: String,
        endpoint: String,
        extension exten: String? = nil,
        context: String? = nil,
        priority: Int? = nil,
        label: String? = nil,
        app: String? = nil,
        appArgs: String? = nil,
        callerID: String? = nil,
        timeoutSeconds: Int? = nil,
        variables: [String: String]? = nil,
        otherChannelID: String? = nil,
        originator: String? = nil,
        formats: [String]? = nil
    ) async throws(ARIError) -> Channel {
        let request = ARIOperation(
            "channels.originateWithId",
            .post,
            "/channels/{channelId}",
            ids: ["channelId": channelID],
            query: [
                QueryItem("endpoint", endpoint),
                QueryItem("extension", exten),
                QueryItem("context", context),
                QueryItem("priority", priority),
                QueryItem("label", label),
                QueryItem("app", app),
                QueryItem("appArgs", appArgs),
                QueryItem("callerId", callerID),
                QueryItem("timeout", timeoutSeconds),
                QueryItem("otherChannelId", otherChannelID),
                QueryItem("originator", originator),
                try QueryItem.checkedList("formats", formats, operation: "channels.originateWithId"),
            ],
            body: try JSONBody.keyed("variables", variables, operation: "channels.originateWithId")
        )
        return try await client.perform(request)
    }

    /// Dials a channel made by `create`. Answers before anything rings; Dial events tell the rest. A channel that was
    /// busy stays and is ours to hang up.
    ///
    /// `POST /channels/{channelId}/dial`
    /// - Parameters:
    ///   - timeoutSeconds: `0` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    public func dial(_ channelID: String, caller: String? = nil, timeoutSeconds: Int? = nil) async throws(ARIError) {
        let request = ARIOperation(
            "channels.dial",
            .post,
            "/channels/{channelId}/dial",
            ids: ["channelId": channelID],
            query: [QueryItem("caller", caller), QueryItem("timeout", timeoutSeconds)],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }
}
