// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

extension AsteriskResource {
    /// The places that Asterisk logs to.
    ///
    /// `GET /asterisk/logging`
    public func listLogChannels() async throws(ARIError) -> [LogChannel] {
        let request = ARIOperation("asterisk.listLogChannels", .get, "/asterisk/logging")
        return try await client.perform(request)
    }

    /// Adds a place to log to, for levels such as `notice,warning`.
    ///
    /// `POST /asterisk/logging/{logChannelName}`
    /// - Throws: ``ARIError``; the API describes the status 400 or 409.
    public func addLog(_ logChannelName: String, configuration: String) async throws(ARIError) {
        let request = ARIOperation(
            "asterisk.addLog",
            .post,
            "/asterisk/logging/{logChannelName}",
            ids: ["logChannelName": logChannelName],
            query: [QueryItem("configuration", configuration)]
        )
        try await client.perform(request)
    }

    /// Stops logging to a place.
    ///
    /// `DELETE /asterisk/logging/{logChannelName}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func deleteLog(_ logChannelName: String) async throws(ARIError) {
        let request = ARIOperation(
            "asterisk.deleteLog",
            .delete,
            "/asterisk/logging/{logChannelName}",
            ids: ["logChannelName": logChannelName]
        )
        try await client.perform(request)
    }

    /// Begins a new file for a log.
    ///
    /// `PUT /asterisk/logging/{logChannelName}/rotate`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func rotateLog(_ logChannelName: String) async throws(ARIError) {
        let request = ARIOperation(
            "asterisk.rotateLog",
            .put,
            "/asterisk/logging/{logChannelName}/rotate",
            ids: ["logChannelName": logChannelName]
        )
        try await client.perform(request)
    }
}
