// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Operations of the resource `applications`; by `client.applications`.
public struct ApplicationsResource: Sendable {
    let client: ARIClient

    /// All Stasis applications that are registered.
    ///
    /// `GET /applications`
    public func list() async throws(ARIError) -> [Application] {
        let request = ARIOperation("applications.list", .get, "/applications")
        return try await client.perform(request)
    }

    /// What the application is subscribed to, the channels it holds among them.
    ///
    /// `GET /applications/{applicationName}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func get(_ applicationName: String) async throws(ARIError) -> Application {
        let request = ARIOperation(
            "applications.get",
            .get,
            "/applications/{applicationName}",
            ids: ["applicationName": applicationName]
        )
        return try await client.perform(request)
    }

    /// Subscribes the application to sources such as `channel:1763.12`, `bridge:b1`, `endpoint:PJSIP/6001` or
    /// `deviceState:PJSIP/6001`.
    ///
    /// `POST /applications/{applicationName}/subscription`
    /// - Throws: ``ARIError``; the API describes the status 400, 404 or 422.
    @discardableResult
    public func subscribe(_ applicationName: String, eventSources: [String]) async throws(ARIError) -> Application {
        let request = ARIOperation(
            "applications.subscribe",
            .post,
            "/applications/{applicationName}/subscription",
            ids: ["applicationName": applicationName],
            query: [try QueryItem.checkedList("eventSource", eventSources, operation: "applications.subscribe")]
        )
        return try await client.perform(request)
    }

    /// Ends the application's subscription to sources.
    ///
    /// `DELETE /applications/{applicationName}/subscription`
    /// - Throws: ``ARIError``; the API describes the status 400, 404, 409 or 422.
    @discardableResult
    public func unsubscribe(_ applicationName: String, eventSources: [String]) async throws(ARIError) -> Application {
        let request = ARIOperation(
            "applications.unsubscribe",
            .delete,
            "/applications/{applicationName}/subscription",
            ids: ["applicationName": applicationName],
            query: [try QueryItem.checkedList("eventSource", eventSources, operation: "applications.unsubscribe")]
        )
        return try await client.perform(request)
    }

    /// Says which types of events the application gets; replaces the filter that was there. May be forgotten with the
    /// connection, so apply it after each.
    ///
    /// `PUT /applications/{applicationName}/eventFilter`
    /// - Throws: ``ARIError``; the API describes the status 400 or 404.
    @discardableResult
    public func filter(_ applicationName: String, filter: JSONValue? = nil) async throws(ARIError) -> Application {
        let request = ARIOperation(
            "applications.filter",
            .put,
            "/applications/{applicationName}/eventFilter",
            ids: ["applicationName": applicationName],
            body: try JSONBody.whole(filter, operation: "applications.filter")
        )
        return try await client.perform(request)
    }
}

extension ARIClient {
    /// Operations of the resource `applications`.
    public var applications: ApplicationsResource { ApplicationsResource(client: self) }
}
