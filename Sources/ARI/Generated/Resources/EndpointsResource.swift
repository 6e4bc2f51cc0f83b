// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Operations of the resource `endpoints`; by `client.endpoints`.
public struct EndpointsResource: Sendable {
    let client: ARIClient

    /// All phones and trunks.
    ///
    /// `GET /endpoints`
    public func list() async throws(ARIError) -> [Endpoint] {
        let request = ARIOperation("endpoints.list", .get, "/endpoints")
        return try await client.perform(request)
    }

    /// Sends a text message to a URI such as `pjsip:6001`.
    ///
    /// `PUT /endpoints/sendMessage`
    /// - Throws: ``ARIError``; the API describes the status 400 or 404.
    public func sendMessage(
        to: String,
        from: String,
        body: String? = nil,
        variables: [String: String]? = nil
    ) async throws(ARIError) {
        let request = ARIOperation(
            "endpoints.sendMessage",
            .put,
            "/endpoints/sendMessage",
            query: [QueryItem("to", to), QueryItem("from", from), QueryItem("body", body)],
            body: try JSONBody.keyed("variables", variables, operation: "endpoints.sendMessage"),
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Asks a URI to call another one.
    ///
    /// `POST /endpoints/refer`
    /// - Parameters:
    ///   - toSelf: `false` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 400 or 404.
    public func refer(
        to: String,
        from: String,
        referTo: String,
        toSelf: Bool? = nil,
        variables: [String: String]? = nil
    ) async throws(ARIError) {
        let request = ARIOperation(
            "endpoints.refer",
            .post,
            "/endpoints/refer",
            query: [
                QueryItem("to", to),
                QueryItem("from", from),
                QueryItem("refer_to", referTo),
                QueryItem("to_self", toSelf),
            ],
            body: try JSONBody.keyed("variables", variables, operation: "endpoints.refer"),
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// All phones and trunks of a technology, such as `PJSIP`.
    ///
    /// `GET /endpoints/{tech}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func listByTech(_ tech: String) async throws(ARIError) -> [Endpoint] {
        let request = ARIOperation("endpoints.listByTech", .get, "/endpoints/{tech}", ids: ["tech": tech])
        return try await client.perform(request)
    }

    /// One phone or trunk and its channels.
    ///
    /// `GET /endpoints/{tech}/{resource}`
    /// - Throws: ``ARIError``; the API describes the status 400 or 404.
    public func get(_ tech: String, resource: String) async throws(ARIError) -> Endpoint {
        let request = ARIOperation(
            "endpoints.get",
            .get,
            "/endpoints/{tech}/{resource}",
            ids: ["tech": tech, "resource": resource]
        )
        return try await client.perform(request)
    }

    /// Sends a text message to a phone or trunk.
    ///
    /// `PUT /endpoints/{tech}/{resource}/sendMessage`
    /// - Throws: ``ARIError``; the API describes the status 400 or 404.
    public func sendMessageToEndpoint(
        _ tech: String,
        resource: String,
        from: String,
        body: String? = nil,
        variables: [String: String]? = nil
    ) async throws(ARIError) {
        let request = ARIOperation(
            "endpoints.sendMessageToEndpoint",
            .put,
            "/endpoints/{tech}/{resource}/sendMessage",
            ids: ["tech": tech, "resource": resource],
            query: [QueryItem("from", from), QueryItem("body", body)],
            body: try JSONBody.keyed("variables", variables, operation: "endpoints.sendMessageToEndpoint"),
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Asks a phone or trunk to call a URI.
    ///
    /// `POST /endpoints/{tech}/{resource}/refer`
    /// - Parameters:
    ///   - toSelf: `false` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 400 or 404.
    public func referToEndpoint(
        _ tech: String,
        resource: String,
        from: String,
        referTo: String,
        toSelf: Bool? = nil,
        variables: [String: String]? = nil
    ) async throws(ARIError) {
        let request = ARIOperation(
            "endpoints.referToEndpoint",
            .post,
            "/endpoints/{tech}/{resource}/refer",
            ids: ["tech": tech, "resource": resource],
            query: [QueryItem("from", from), QueryItem("refer_to", referTo), QueryItem("to_self", toSelf)],
            body: try JSONBody.keyed("variables", variables, operation: "endpoints.referToEndpoint"),
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }
}

extension ARIClient {
    /// Operations of the resource `endpoints`.
    public var endpoints: EndpointsResource { EndpointsResource(client: self) }
}
