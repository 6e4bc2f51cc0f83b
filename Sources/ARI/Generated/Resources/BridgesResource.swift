// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Operations of the resource `bridges`; by `client.bridges`.
public struct BridgesResource: Sendable {
    let client: ARIClient

    /// All bridges, other applications' included.
    ///
    /// `GET /bridges`
    public func list() async throws(ARIError) -> [Bridge] {
        let request = ARIOperation("bridges.list", .get, "/bridges")
        return try await client.perform(request)
    }

    /// Makes a bridge, under an id that Asterisk makes unless it is given one.
    ///
    /// `POST /bridges`
    /// - Throws: ``ARIError``; the API describes the status 409.
    @discardableResult
    public func create(
        type: [String]? = nil,
        bridgeID: String? = nil,
        name: String? = nil,
        variables: [String: String]? = nil
    ) async throws(ARIError) -> Bridge {
        let request = ARIOperation(
            "bridges.create",
            .post,
            "/bridges",
            ids: ["bridgeId": bridgeID].compactMapValues { $0 },
            query: [
                try QueryItem.checkedList("type", type, operation: "bridges.create"),
                QueryItem("bridgeId", bridgeID),
                QueryItem("name", name),
            ],
            body: try JSONBody.keyed("variables", variables, operation: "bridges.create"),
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// Makes a bridge under an id of ours, never used before: used ones have crashed Asterisk. Types such as `mixing`,
    /// `holding` or `dtmf_events` go together.
    ///
    /// `POST /bridges/{bridgeId}`
    /// - Throws: ``ARIError``; the API describes the status 409.
    @discardableResult
    public func createWithID(
        _ bridgeID: String,
        type: [String]? = nil,
        name: String? = nil,
        variables: [String: String]? = nil
    ) async throws(ARIError) -> Bridge {
        let request = ARIOperation(
            "bridges.createWithId",
            .post,
            "/bridges/{bridgeId}",
            ids: ["bridgeId": bridgeID],
            query: [
                try QueryItem.checkedList("type", type, operation: "bridges.createWithId"),
                QueryItem("name", name),
            ],
            body: try JSONBody.keyed("variables", variables, operation: "bridges.createWithId"),
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// One bridge and who is in it.
    ///
    /// `GET /bridges/{bridgeId}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func get(_ bridgeID: String) async throws(ARIError) -> Bridge {
        let request = ARIOperation("bridges.get", .get, "/bridges/{bridgeId}", ids: ["bridgeId": bridgeID])
        return try await client.perform(request)
    }

    /// Removes the bridge; its channels stay.
    ///
    /// `DELETE /bridges/{bridgeId}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func destroy(_ bridgeID: String) async throws(ARIError) {
        let request = ARIOperation(
            "bridges.destroy",
            .delete,
            "/bridges/{bridgeId}",
            ids: ["bridgeId": bridgeID],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Adds channels, taking them out of a bridge they are in, which ends their music on hold. Waits while a prompt
    /// plays on one of them.
    ///
    /// `POST /bridges/{bridgeId}/addChannel`
    /// - Note: May block, for up to ``ARIConfiguration/Requests/blockingTimeoutMilliseconds``.
    /// - Parameters:
    ///   - absorbDTMF: `false` if `nil`.
    ///   - mute: `false` if `nil`.
    ///   - inhibitConnectedLineUpdates: `false` if `nil`.
    /// - Throws: ``ARIError``; the API describes the status 400, 404, 409 or 422.
    public func addChannel(
        _ bridgeID: String,
        channels: [String],
        role: String? = nil,
        absorbDTMF: Bool? = nil,
        mute: Bool? = nil,
        inhibitConnectedLineUpdates: Bool? = nil
    ) async throws(ARIError) {
        let request = ARIOperation(
            "bridges.addChannel",
            .post,
            "/bridges/{bridgeId}/addChannel",
            ids: ["bridgeId": bridgeID],
            query: [
                try QueryItem.checkedList("channel", channels, operation: "bridges.addChannel"),
                QueryItem("role", role),
                QueryItem("absorbDTMF", absorbDTMF),
                QueryItem("mute", mute),
                QueryItem("inhibitConnectedLineUpdates", inhibitConnectedLineUpdates),
            ],
            mayBlock: true
        )
        try await client.perform(request)
    }

    /// Takes channels out. Waits while a prompt plays on one of them.
    ///
    /// `POST /bridges/{bridgeId}/removeChannel`
    /// - Note: May block, for up to ``ARIConfiguration/Requests/blockingTimeoutMilliseconds``.
    /// - Throws: ``ARIError``; the API describes the status 400, 404, 409 or 422.
    public func removeChannel(_ bridgeID: String, channels: [String]) async throws(ARIError) {
        let request = ARIOperation(
            "bridges.removeChannel",
            .post,
            "/bridges/{bridgeId}/removeChannel",
            ids: ["bridgeId": bridgeID],
            query: [try QueryItem.checkedList("channel", channels, operation: "bridges.removeChannel")],
            mayBlock: true
        )
        try await client.perform(request)
    }
}

extension ARIClient {
    /// Operations of the resource `bridges`.
    public var bridges: BridgesResource { BridgesResource(client: self) }
}
