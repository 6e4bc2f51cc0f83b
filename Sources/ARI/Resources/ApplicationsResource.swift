/// Operations on Stasis applications.
public struct ApplicationsResource: Sendable {
    let client: ARIClient

    /// What the application is subscribed to; the channels it holds among them. `applications.get`
    public func get(_ name: String) async throws(ARIError) -> Application {
        try await client.perform(
            ARIOperation(
                "applications.get",
                .get,
                "/applications/{applicationName}",
                ids: ["applicationName": name]
            )
        )
    }

    /// Asks Asterisk not to send events of these types; replaces the filter that was there. `applications.filter`
    @discardableResult
    public func filter(_ name: String, disallowed types: Set<String>) async throws(ARIError) -> Application {
        let filter = ["disallowed": types.sorted().map { Application.EventType(type: $0) }]
        return try await client.perform(
            ARIOperation(
                "applications.filter",
                .put,
                "/applications/{applicationName}/eventFilter",
                ids: ["applicationName": name],
                body: try JSONBody.encode(filter, operation: "applications.filter")
            )
        )
    }

    /// Subscribes to sources such as `channel:1763.12`, `bridge:b1` or `endpoint:PJSIP/6001`.
    /// `applications.subscribe`
    @discardableResult
    public func subscribe(_ name: String, eventSources: [String]) async throws(ARIError) -> Application {
        try await changeSubscription("applications.subscribe", .post, name, eventSources)
    }

    /// `applications.unsubscribe`
    @discardableResult
    public func unsubscribe(_ name: String, eventSources: [String]) async throws(ARIError) -> Application {
        try await changeSubscription("applications.unsubscribe", .delete, name, eventSources)
    }

    private func changeSubscription(
        _ operation: String,
        _ method: ARIOperation.Method,
        _ name: String,
        _ sources: [String]
    ) async throws(ARIError) -> Application {
        let sourceItem = try QueryItem.checkedList("eventSource", sources, operation: operation)
        return try await client.perform(
            ARIOperation(
                operation,
                method,
                "/applications/{applicationName}/subscription",
                ids: ["applicationName": name],
                query: [sourceItem]
            )
        )
    }
}

extension ARIClient {
    /// Operations on Stasis applications.
    public var applications: ApplicationsResource { ApplicationsResource(client: self) }
}
