import ARI
import ExampleSupport
import Foundation

/// Listens to callers and says the same.
struct Voice: Sendable {
    let client: ARIClient
    let session: ARISession
    let seconds: Int

    /// Answers a caller and begins to listen.
    func begin(_ channel: String) async {
        await onCall { () throws(ARIError) in
            try await client.channels.answer(channel)
            try await listen(to: channel)
        }
    }

    /// Says what was recorded, and listens again.
    func sayBack(_ recording: LiveRecording) async {
        let channel = String(recording.targetURI.dropFirst("channel:".count))
        await onCall { () throws(ARIError) in
            _ = try await session.playAndWait(
                ["recording:\(recording.name)"],
                on: channel,
                timeout: .seconds(seconds + 5)
            )
            try await client.recordings.deleteStored(recording.name)
            try await listen(to: channel)
        }
    }

    private func listen(to channel: String) async throws(ARIError) {
        try await client.channels.record(
            channel,
            name: "echo-\(UUID().uuidString)",
            format: "ulaw",
            maxDurationSeconds: seconds,
            maxSilenceSeconds: 1
        )
    }

    /// A caller may hang up at any moment: what is refused then is no problem.
    private func onCall(_ steps: () async throws(ARIError) -> Void) async {
        do {
            try await steps()
        } catch  where error.isGone {
        } catch {
            say("\(error)")
        }
    }
}
