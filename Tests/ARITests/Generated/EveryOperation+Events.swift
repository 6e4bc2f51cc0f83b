// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

import ARI

extension EveryOperation {
    static let events: [EveryOperation] = [
        EveryOperation("events.userEvent") { client in
            try await client.events.userEvent(
                "eventName",
                application: "application",
                sources: ["source-1", "source-2"],
                variables: ["key": "variables"]
            )
            return nil
        },
        EveryOperation("events.claimChannel") { client in
            try await client.events.claimChannel(channelID: "channelId", application: "application")
            return nil
        },
    ]
}
