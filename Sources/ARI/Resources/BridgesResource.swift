/// Operations on bridges.
public struct BridgesResource: Sendable {
    let client: ARIClient

    /// `bridges.list`
    public func list() async throws(ARIError) -> [Bridge] {
        try await client.perform(ARIOperation("bridges.list", .get, "/bridges"))
    }

    /// `bridges.get`
    public func get(_ bridgeID: String) async throws(ARIError) -> Bridge {
        try await client.perform(ARIOperation("bridges.get", .get, "/bridges/{bridgeId}", ids: ["bridgeId": bridgeID]))
    }

    /// Makes a bridge. `bridges.createWithId`
    /// - Parameters:
    ///   - type: attributes such as `["mixing"]`, `["mixing", "dtmf_events"]` or `["holding"]`.
    ///   - bridgeID: never used before: used ones have crashed Asterisk.
    @discardableResult
    public func create(
        type: [String] = ["mixing"],
        bridgeID: String,
        name: String? = nil
    ) async throws(ARIError) -> Bridge {
        let operationName = "bridges.createWithId"
        let typeItem = try QueryItem.checkedList("type", type, operation: operationName)
        return try await client.perform(
            ARIOperation(
                operationName,
                .post,
                "/bridges/{bridgeId}",
                ids: ["bridgeId": bridgeID],
                query: [typeItem, QueryItem("name", name)]
            )
        )
    }

    /// Adds channels, taking them out of a bridge they are in. Blocks while a prompt plays on one of them, for up to
    /// ``ARIConfiguration/Requests/blockingTimeoutMilliseconds``. `bridges.addChannel`
    public func addChannel(
        _ bridgeID: String,
        channels: [String],
        role: String? = nil,
        absorbDTMF: Bool? = nil,
        mute: Bool? = nil
    ) async throws(ARIError) {
        let query = [
            try QueryItem.checkedList("channel", channels, operation: "bridges.addChannel"), QueryItem("role", role),
            QueryItem("absorbDTMF", absorbDTMF), QueryItem("mute", mute),
        ]
        try await act("addChannel", .post, "/addChannel", bridgeID, query, mayBlock: true)
    }

    /// Takes channels out. May block as `addChannel` does. `bridges.removeChannel`
    public func removeChannel(_ bridgeID: String, channels: [String]) async throws(ARIError) {
        let query = [try QueryItem.checkedList("channel", channels, operation: "bridges.removeChannel")]
        try await act("removeChannel", .post, "/removeChannel", bridgeID, query, mayBlock: true)
    }

    /// Removes the bridge; its channels stay. `bridges.destroy`
    public func destroy(_ bridgeID: String) async throws(ARIError) {
        try await act("destroy", .delete, "", bridgeID, [])
    }

    /// Plays music on hold to all in the bridge. `bridges.startMoh`
    public func startMoh(_ bridgeID: String, mohClass: String? = nil) async throws(ARIError) {
        try await act("startMoh", .post, "/moh", bridgeID, [QueryItem("mohClass", mohClass)])
    }

    /// `bridges.stopMoh`
    public func stopMoh(_ bridgeID: String) async throws(ARIError) {
        try await act("stopMoh", .delete, "/moh", bridgeID, [])
    }

    /// Plays media to all in the bridge. `bridges.playWithId`
    @discardableResult
    public func play(
        _ bridgeID: String,
        media: [String],
        playbackID: String,
        lang: String? = nil
    ) async throws(ARIError) -> Playback {
        let name = "bridges.playWithId"
        let mediaItem = try QueryItem.checkedList("media", media, operation: name)
        return try await client.perform(
            ARIOperation(
                name,
                .post,
                "/bridges/{bridgeId}/play/{playbackId}",
                ids: ["bridgeId": bridgeID, "playbackId": playbackID],
                query: [mediaItem, QueryItem("lang", lang)]
            )
        )
    }

    private func act(
        _ name: String,
        _ method: ARIOperation.Method,
        _ suffix: String,
        _ bridgeID: String,
        _ query: [QueryItem?],
        mayBlock: Bool = false
    ) async throws(ARIError) {
        try await client.perform(
            ARIOperation(
                "bridges.\(name)",
                method,
                "/bridges/{bridgeId}\(suffix)",
                ids: ["bridgeId": bridgeID],
                query: query,
                mayBlock: mayBlock
            )
        )
    }
}

extension ARIClient {
    /// Operations on bridges.
    public var bridges: BridgesResource { BridgesResource(client: self) }
}
