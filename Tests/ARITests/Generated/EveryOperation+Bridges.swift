// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

import ARI

extension EveryOperation {
    static let bridges: [EveryOperation] = [
        EveryOperation("bridges.list") { client in
            return try await client.bridges.list()
        },
        EveryOperation("bridges.create") { client in
            return try await client.bridges.create(
                type: ["type-1", "type-2"],
                bridgeID: "bridgeId",
                name: "name",
                variables: ["key": "variables"]
            )
        },
        EveryOperation("bridges.createWithId") { client in
            return try await client.bridges.createWithID(
                "bridgeId",
                type: ["type-1", "type-2"],
                name: "name",
                variables: ["key": "variables"]
            )
        },
        EveryOperation("bridges.get") { client in
            return try await client.bridges.get("bridgeId")
        },
        EveryOperation("bridges.destroy") { client in
            try await client.bridges.destroy("bridgeId")
            return nil
        },
        EveryOperation("bridges.getBridgeVar") { client in
            return try await client.bridges.getBridgeVar("bridgeId", variable: "variable")
        },
        EveryOperation("bridges.setBridgeVar") { client in
            try await client.bridges.setBridgeVar("bridgeId", variable: "variable", value: "value", reportEvents: true)
            return nil
        },
        EveryOperation("bridges.getBridgeVars") { client in
            return try await client.bridges.getBridgeVars("bridgeId", variables: ["variables-1", "variables-2"])
        },
        EveryOperation("bridges.setBridgeVars") { client in
            try await client.bridges.setBridgeVars("bridgeId", variables: ["key": "variables"])
            return nil
        },
        EveryOperation("bridges.addChannel") { client in
            try await client.bridges.addChannel(
                "bridgeId",
                channels: ["channel-1", "channel-2"],
                role: "role",
                absorbDTMF: true,
                mute: false,
                inhibitConnectedLineUpdates: true
            )
            return nil
        },
        EveryOperation("bridges.removeChannel") { client in
            try await client.bridges.removeChannel("bridgeId", channels: ["channel-1", "channel-2"])
            return nil
        },
        EveryOperation("bridges.setVideoSource") { client in
            try await client.bridges.setVideoSource("bridgeId", channelID: "channelId")
            return nil
        },
        EveryOperation("bridges.clearVideoSource") { client in
            try await client.bridges.clearVideoSource("bridgeId")
            return nil
        },
        EveryOperation("bridges.startMoh") { client in
            try await client.bridges.startMoh("bridgeId", mohClass: "mohClass")
            return nil
        },
        EveryOperation("bridges.stopMoh") { client in
            try await client.bridges.stopMoh("bridgeId")
            return nil
        },
        EveryOperation("bridges.play") { client in
            return try await client.bridges.play(
                "bridgeId",
                media: ["media-1", "media-2"],
                announcerFormat: "announcer_format",
                lang: "lang",
                offsetMilliseconds: 5,
                skipMilliseconds: 6,
                playbackID: "playbackId"
            )
        },
        EveryOperation("bridges.playWithId") { client in
            return try await client.bridges.playWithID(
                "bridgeId",
                playbackID: "playbackId",
                media: ["media-1", "media-2"],
                announcerFormat: "announcer_format",
                lang: "lang",
                offsetMilliseconds: 6,
                skipMilliseconds: 7
            )
        },
        EveryOperation("bridges.record") { client in
            return try await client.bridges.record(
                "bridgeId",
                name: "name",
                format: "format",
                recorderFormat: "recorder_format",
                maxDurationSeconds: 5,
                maxSilenceSeconds: 6,
                ifExists: "ifExists",
                beep: true,
                terminateOn: "terminateOn"
            )
        },
    ]
}
