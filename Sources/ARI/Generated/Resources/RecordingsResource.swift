// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

import Foundation

/// Operations of the resource `recordings`; by `client.recordings`.
public struct RecordingsResource: Sendable {
    let client: ARIClient

    /// All finished recordings.
    ///
    /// `GET /recordings/stored`
    public func listStored() async throws(ARIError) -> [StoredRecording] {
        let request = ARIOperation("recordings.listStored", .get, "/recordings/stored")
        return try await client.perform(request)
    }

    /// One finished recording.
    ///
    /// `GET /recordings/stored/{recordingName}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func getStored(_ recordingName: String) async throws(ARIError) -> StoredRecording {
        let request = ARIOperation(
            "recordings.getStored",
            .get,
            "/recordings/stored/{recordingName}",
            ids: ["recordingName": recordingName]
        )
        return try await client.perform(request)
    }

    /// Removes a finished recording.
    ///
    /// `DELETE /recordings/stored/{recordingName}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func deleteStored(_ recordingName: String) async throws(ARIError) {
        let request = ARIOperation(
            "recordings.deleteStored",
            .delete,
            "/recordings/stored/{recordingName}",
            ids: ["recordingName": recordingName]
        )
        try await client.perform(request)
    }

    /// The sound file of a finished recording. Takes as long as it is big.
    ///
    /// `GET /recordings/stored/{recordingName}/file`
    /// - Note: May block, for up to ``ARIConfiguration/Requests/blockingTimeoutMilliseconds``.
    /// - Throws: ``ARIError``; the API describes the status 403 or 404.
    public func getStoredFile(_ recordingName: String) async throws(ARIError) -> Data {
        let request = ARIOperation(
            "recordings.getStoredFile",
            .get,
            "/recordings/stored/{recordingName}/file",
            ids: ["recordingName": recordingName],
            mayBlock: true
        )
        return try await client.perform(request)
    }

    /// Copies a finished recording. Takes as long as it is big.
    ///
    /// `POST /recordings/stored/{recordingName}/copy`
    /// - Note: May block, for up to ``ARIConfiguration/Requests/blockingTimeoutMilliseconds``.
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    @discardableResult
    public func copyStored(
        _ recordingName: String,
        destinationRecordingName: String
    ) async throws(ARIError) -> StoredRecording {
        let request = ARIOperation(
            "recordings.copyStored",
            .post,
            "/recordings/stored/{recordingName}/copy",
            ids: ["recordingName": recordingName],
            query: [QueryItem("destinationRecordingName", destinationRecordingName)],
            mayBlock: true
        )
        return try await client.perform(request)
    }

    /// One recording that is going on.
    ///
    /// `GET /recordings/live/{recordingName}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func getLive(_ recordingName: String) async throws(ARIError) -> LiveRecording {
        let request = ARIOperation(
            "recordings.getLive",
            .get,
            "/recordings/live/{recordingName}",
            ids: ["recordingName": recordingName],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// Stops a recording and throws it away.
    ///
    /// `DELETE /recordings/live/{recordingName}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func cancel(_ recordingName: String) async throws(ARIError) {
        let request = ARIOperation(
            "recordings.cancel",
            .delete,
            "/recordings/live/{recordingName}",
            ids: ["recordingName": recordingName],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Stops a recording and keeps it.
    ///
    /// `POST /recordings/live/{recordingName}/stop`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func stop(_ recordingName: String) async throws(ARIError) {
        let request = ARIOperation(
            "recordings.stop",
            .post,
            "/recordings/live/{recordingName}/stop",
            ids: ["recordingName": recordingName],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Pauses a recording; what is said meanwhile is left out.
    ///
    /// `POST /recordings/live/{recordingName}/pause`
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    public func pause(_ recordingName: String) async throws(ARIError) {
        let request = ARIOperation(
            "recordings.pause",
            .post,
            "/recordings/live/{recordingName}/pause",
            ids: ["recordingName": recordingName],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Goes on after a pause.
    ///
    /// `DELETE /recordings/live/{recordingName}/pause`
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    public func unpause(_ recordingName: String) async throws(ARIError) {
        let request = ARIOperation(
            "recordings.unpause",
            .delete,
            "/recordings/live/{recordingName}/pause",
            ids: ["recordingName": recordingName],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Records silence from now on.
    ///
    /// `POST /recordings/live/{recordingName}/mute`
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    public func mute(_ recordingName: String) async throws(ARIError) {
        let request = ARIOperation(
            "recordings.mute",
            .post,
            "/recordings/live/{recordingName}/mute",
            ids: ["recordingName": recordingName],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Records sound again.
    ///
    /// `DELETE /recordings/live/{recordingName}/mute`
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    public func unmute(_ recordingName: String) async throws(ARIError) {
        let request = ARIOperation(
            "recordings.unmute",
            .delete,
            "/recordings/live/{recordingName}/mute",
            ids: ["recordingName": recordingName],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }
}

extension ARIClient {
    /// Operations of the resource `recordings`.
    public var recordings: RecordingsResource { RecordingsResource(client: self) }
}
