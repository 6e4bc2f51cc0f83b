// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

extension BridgesResource {
    /// Reads a variable of the bridge.
    ///
    /// `GET /bridges/{bridgeId}/variable`
    /// - Throws: ``ARIError``; the API describes the status 400, 404 or 409.
    public func getBridgeVar(_ bridgeID: String, variable: String) async throws(ARIError) -> Variable {
        let request = ARIOperation(
            "bridges.getBridgeVar",
            .get,
            "/bridges/{bridgeId}/variable",
            ids: ["bridgeId": bridgeID],
            query: [QueryItem("variable", variable)],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// Sets a variable of the bridge; without a value, removes it.
    ///
    /// `POST /bridges/{bridgeId}/variable`
    /// - Parameters:
    ///   - reportEvents: `false` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 400, 404 or 409.
    public func setBridgeVar(
        _ bridgeID: String,
        variable: String,
        value: String? = nil,
        reportEvents: Bool? = nil
    ) async throws(ARIError) {
        let request = ARIOperation(
            "bridges.setBridgeVar",
            .post,
            "/bridges/{bridgeId}/variable",
            ids: ["bridgeId": bridgeID],
            query: [
                QueryItem("variable", variable),
                QueryItem("value", value),
                QueryItem("report_events", reportEvents),
            ],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Reads several variables of the bridge at once.
    ///
    /// `GET /bridges/{bridgeId}/variables`
    /// - Throws: ``ARIError``; the API describes the status 400, 404 or 409.
    public func getBridgeVars(_ bridgeID: String, variables: [String]) async throws(ARIError) -> Variables {
        let request = ARIOperation(
            "bridges.getBridgeVars",
            .get,
            "/bridges/{bridgeId}/variables",
            ids: ["bridgeId": bridgeID],
            query: [try QueryItem.checkedList("variables", variables, operation: "bridges.getBridgeVars")]
        )
        return try await client.perform(request)
    }

    /// Sets several variables of the bridge at once.
    ///
    /// `POST /bridges/{bridgeId}/variables`
    /// - Throws: ``ARIError``; the API describes the status 400, 404 or 409.
    public func setBridgeVars(_ bridgeID: String, variables: [String: String]) async throws(ARIError) {
        let request = ARIOperation(
            "bridges.setBridgeVars",
            .post,
            "/bridges/{bridgeId}/variables",
            ids: ["bridgeId": bridgeID],
            body: try JSONBody.keyed("variables", variables, operation: "bridges.setBridgeVars"),
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }
}
