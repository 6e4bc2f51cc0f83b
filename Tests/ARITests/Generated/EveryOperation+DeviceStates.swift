// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

import ARI

extension EveryOperation {
    static let deviceStates: [EveryOperation] = [
        EveryOperation("deviceStates.list") { client in
            return try await client.deviceStates.list()
        },
        EveryOperation("deviceStates.get") { client in
            return try await client.deviceStates.get("deviceName")
        },
        EveryOperation("deviceStates.update") { client in
            try await client.deviceStates.update("deviceName", deviceState: "deviceState")
            return nil
        },
        EveryOperation("deviceStates.delete") { client in
            try await client.deviceStates.delete("deviceName")
            return nil
        },
    ]
}
