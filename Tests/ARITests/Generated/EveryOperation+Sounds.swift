// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

import ARI

extension EveryOperation {
    static let sounds: [EveryOperation] = [
        EveryOperation("sounds.list") { client in
            return try await client.sounds.list(lang: "lang", format: "format")
        },
        EveryOperation("sounds.get") { client in
            return try await client.sounds.get("soundId")
        },
    ]
}
