// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

import ARI

extension EveryOperation {
    static let playbacks: [EveryOperation] = [
        EveryOperation("playbacks.get") { client in
            return try await client.playbacks.get("playbackId")
        },
        EveryOperation("playbacks.stop") { client in
            try await client.playbacks.stop("playbackId")
            return nil
        },
        EveryOperation("playbacks.control") { client in
            try await client.playbacks.control("playbackId", operation: "operation")
            return nil
        },
    ]
}
