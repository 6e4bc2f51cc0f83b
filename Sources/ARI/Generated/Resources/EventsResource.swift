// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Operations of the resource `events`; by `client.events`.
public struct EventsResource: Sendable {
    let client: ARIClient

    /// Sends an event of our own to an application.
    ///
    /// `POST /events/user/{eventName}`
    /// - Parameters:
    ///   - application: the client's own application if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 400, 404 or 422.
    public func userEvent(
        _ eventName: String,
        application: String? = nil,
        sources: [String]? = nil,
        variables: [String: JSONValue]? = nil
    ) async throws(ARIError) {
        let request = ARIOperation(
            "events.userEvent",
            .post,
            "/events/user/{eventName}",
            ids: ["eventName": eventName],
            query: [
                QueryItem("application", application ?? client.configuration.application),
                try QueryItem.checkedList("source", sources, operation: "events.userEvent"),
            ],
            body: try JSONBody.keyed("variables", variables, operation: "events.userEvent"),
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Claims a channel that was offered by CallBroadcast; the first one gets it, others get 409.
    ///
    /// `POST /events/claim`
    /// - Parameters:
    ///   - application: the client's own application if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    public func claimChannel(channelID: String, application: String? = nil) async throws(ARIError) {
        let request = ARIOperation(
            "events.claimChannel",
            .post,
            "/events/claim",
            ids: ["channelId": channelID],
            query: [
                QueryItem("channelId", channelID),
                QueryItem("application", application ?? client.configuration.application),
            ],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }
}

extension ARIClient {
    /// Operations of the resource `events`.
    public var events: EventsResource { EventsResource(client: self) }
}
