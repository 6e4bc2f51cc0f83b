/// Operations on playbacks.
public struct PlaybacksResource: Sendable {
    let client: ARIClient

    /// `playbacks.get`
    public func get(_ playbackID: String) async throws(ARIError) -> Playback {
        try await client.perform(
            ARIOperation("playbacks.get", .get, "/playbacks/{playbackId}", ids: ["playbackId": playbackID])
        )
    }

    /// Stops a playback, its whole list of media, running or still queued. `playbacks.stop`
    /// - Throws: ``ARIError/Code/notFound`` if it has ended; `digits:`, `number:` and `characters:` cannot be stopped
    ///   (``ARIError/Code/serverError``).
    public func stop(_ playbackID: String) async throws(ARIError) {
        try await client.perform(
            ARIOperation("playbacks.stop", .delete, "/playbacks/{playbackId}", ids: ["playbackId": playbackID])
        )
    }
}

extension ARIClient {
    /// Operations on playbacks.
    public var playbacks: PlaybacksResource { PlaybacksResource(client: self) }
}
