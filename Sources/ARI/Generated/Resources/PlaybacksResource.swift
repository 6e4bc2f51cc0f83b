// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Operations of the resource `playbacks`; by `client.playbacks`.
public struct PlaybacksResource: Sendable {
    let client: ARIClient

    /// One playback that has not ended.
    ///
    /// `GET /playbacks/{playbackId}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func get(_ playbackID: String) async throws(ARIError) -> Playback {
        let request = ARIOperation(
            "playbacks.get",
            .get,
            "/playbacks/{playbackId}",
            ids: ["playbackId": playbackID],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// Stops a playback, its whole list of media, running or still queued. `digits:`, `number:` and `characters:`
    /// cannot be stopped (500).
    ///
    /// `DELETE /playbacks/{playbackId}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func stop(_ playbackID: String) async throws(ARIError) {
        let request = ARIOperation(
            "playbacks.stop",
            .delete,
            "/playbacks/{playbackId}",
            ids: ["playbackId": playbackID],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Pauses, resumes, winds or restarts a playback.
    ///
    /// `POST /playbacks/{playbackId}/control`
    /// - Throws: ``ARIError``; the API describes the status 400, 404 or 409.
    public func control(_ playbackID: String, operation: PlaybackControl) async throws(ARIError) {
        let request = ARIOperation(
            "playbacks.control",
            .post,
            "/playbacks/{playbackId}/control",
            ids: ["playbackId": playbackID],
            query: [QueryItem("operation", operation)],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }
}

extension ARIClient {
    /// Operations of the resource `playbacks`.
    public var playbacks: PlaybacksResource { PlaybacksResource(client: self) }
}
