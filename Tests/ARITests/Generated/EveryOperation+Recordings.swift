// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

import ARI

extension EveryOperation {
    static let recordings: [EveryOperation] = [
        EveryOperation("recordings.listStored") { client in
            return try await client.recordings.listStored()
        },
        EveryOperation("recordings.getStored") { client in
            return try await client.recordings.getStored("recordingName")
        },
        EveryOperation("recordings.deleteStored") { client in
            try await client.recordings.deleteStored("recordingName")
            return nil
        },
        EveryOperation("recordings.getStoredFile") { client in
            return try await client.recordings.getStoredFile("recordingName")
        },
        EveryOperation("recordings.copyStored") { client in
            return try await client.recordings.copyStored(
                "recordingName",
                destinationRecordingName: "destinationRecordingName"
            )
        },
        EveryOperation("recordings.getLive") { client in
            return try await client.recordings.getLive("recordingName")
        },
        EveryOperation("recordings.cancel") { client in
            try await client.recordings.cancel("recordingName")
            return nil
        },
        EveryOperation("recordings.stop") { client in
            try await client.recordings.stop("recordingName")
            return nil
        },
        EveryOperation("recordings.pause") { client in
            try await client.recordings.pause("recordingName")
            return nil
        },
        EveryOperation("recordings.unpause") { client in
            try await client.recordings.unpause("recordingName")
            return nil
        },
        EveryOperation("recordings.mute") { client in
            try await client.recordings.mute("recordingName")
            return nil
        },
        EveryOperation("recordings.unmute") { client in
            try await client.recordings.unmute("recordingName")
            return nil
        },
    ]
}
