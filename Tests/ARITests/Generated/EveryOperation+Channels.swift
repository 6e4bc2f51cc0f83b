// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

import ARI

extension EveryOperation {
    static let channels: [EveryOperation] = [
        EveryOperation("channels.list") { client in
            return try await client.channels.list()
        },
        EveryOperation("channels.originate") { client in
            return try await client.channels.originate(
                endpoint: "endpoint",
                extension: "extension",
                context: "context",
                priority: 4,
                label: "label",
                app: "app",
                appArgs: "appArgs",
                callerID: "callerId",
                timeoutSeconds: 9,
                variables: ["key": "variables"],
                channelID: "channelId",
                otherChannelID: "otherChannelId",
                originator: "originator",
                formats: ["formats-1", "formats-2"]
            )
        },
        EveryOperation("channels.create") { client in
            return try await client.channels.create(
                endpoint: "endpoint",
                app: "app",
                appArgs: "appArgs",
                channelID: "channelId",
                otherChannelID: "otherChannelId",
                originator: "originator",
                formats: ["formats-1", "formats-2"],
                variables: ["key": "variables"]
            )
        },
        EveryOperation("channels.get") { client in
            return try await client.channels.get("channelId")
        },
        EveryOperation("channels.originateWithId") { client in
            return try await client.channels.originateWithID(
                "channelId",
                endpoint: "endpoint",
                extension: "extension",
                context: "context",
                priority: 5,
                label: "label",
                app: "app",
                appArgs: "appArgs",
                callerID: "callerId",
                timeoutSeconds: 10,
                variables: ["key": "variables"],
                otherChannelID: "otherChannelId",
                originator: "originator",
                formats: ["formats-1", "formats-2"]
            )
        },
        EveryOperation("channels.hangup") { client in
            try await client.channels.hangup("channelId", reasonCode: 2, reason: "reason")
            return nil
        },
        EveryOperation("channels.continueInDialplan") { client in
            try await client.channels.continueInDialplan(
                "channelId",
                context: "context",
                extension: "extension",
                priority: 4,
                label: "label"
            )
            return nil
        },
        EveryOperation("channels.move") { client in
            try await client.channels.move("channelId", app: "app", appArgs: "appArgs")
            return nil
        },
        EveryOperation("channels.redirect") { client in
            try await client.channels.redirect("channelId", endpoint: "endpoint")
            return nil
        },
        EveryOperation("channels.answer") { client in
            try await client.channels.answer("channelId")
            return nil
        },
        EveryOperation("channels.ring") { client in
            try await client.channels.ring("channelId")
            return nil
        },
        EveryOperation("channels.ringStop") { client in
            try await client.channels.ringStop("channelId")
            return nil
        },
        EveryOperation("channels.progress") { client in
            try await client.channels.progress("channelId")
            return nil
        },
        EveryOperation("channels.sendDTMF") { client in
            try await client.channels.sendDTMF(
                "channelId",
                dtmf: "dtmf",
                beforeMilliseconds: 3,
                betweenMilliseconds: 4,
                durationMilliseconds: 5,
                afterMilliseconds: 6
            )
            return nil
        },
        EveryOperation("channels.mute") { client in
            try await client.channels.mute("channelId", direction: "direction")
            return nil
        },
        EveryOperation("channels.unmute") { client in
            try await client.channels.unmute("channelId", direction: "direction")
            return nil
        },
        EveryOperation("channels.hold") { client in
            try await client.channels.hold("channelId")
            return nil
        },
        EveryOperation("channels.unhold") { client in
            try await client.channels.unhold("channelId")
            return nil
        },
        EveryOperation("channels.startMoh") { client in
            try await client.channels.startMoh("channelId", mohClass: "mohClass")
            return nil
        },
        EveryOperation("channels.stopMoh") { client in
            try await client.channels.stopMoh("channelId")
            return nil
        },
        EveryOperation("channels.startSilence") { client in
            try await client.channels.startSilence("channelId")
            return nil
        },
        EveryOperation("channels.stopSilence") { client in
            try await client.channels.stopSilence("channelId")
            return nil
        },
        EveryOperation("channels.play") { client in
            return try await client.channels.play(
                "channelId",
                media: ["media-1", "media-2"],
                lang: "lang",
                offsetMilliseconds: 4,
                skipMilliseconds: 5,
                playbackID: "playbackId"
            )
        },
        EveryOperation("channels.playWithId") { client in
            return try await client.channels.playWithID(
                "channelId",
                playbackID: "playbackId",
                media: ["media-1", "media-2"],
                lang: "lang",
                offsetMilliseconds: 5,
                skipMilliseconds: 6
            )
        },
        EveryOperation("channels.record") { client in
            return try await client.channels.record(
                "channelId",
                name: "name",
                format: "format",
                maxDurationSeconds: 4,
                maxSilenceSeconds: 5,
                ifExists: "ifExists",
                beep: false,
                terminateOn: "terminateOn"
            )
        },
        EveryOperation("channels.getChannelVar") { client in
            return try await client.channels.getChannelVar("channelId", variable: "variable")
        },
        EveryOperation("channels.setChannelVar") { client in
            try await client.channels.setChannelVar(
                "channelId",
                variable: "variable",
                value: "value",
                reportEvents: true
            )
            return nil
        },
        EveryOperation("channels.getChannelVars") { client in
            return try await client.channels.getChannelVars("channelId", variables: ["variables-1", "variables-2"])
        },
        EveryOperation("channels.setChannelVars") { client in
            try await client.channels.setChannelVars("channelId", variables: ["key": "variables"])
            return nil
        },
        EveryOperation("channels.snoopChannel") { client in
            return try await client.channels.snoopChannel(
                "channelId",
                spy: "spy",
                whisper: "whisper",
                app: "app",
                appArgs: "appArgs",
                snoopID: "snoopId"
            )
        },
        EveryOperation("channels.snoopChannelWithId") { client in
            return try await client.channels.snoopChannelWithID(
                "channelId",
                snoopID: "snoopId",
                spy: "spy",
                whisper: "whisper",
                app: "app",
                appArgs: "appArgs"
            )
        },
        EveryOperation("channels.dial") { client in
            try await client.channels.dial("channelId", caller: "caller", timeoutSeconds: 3)
            return nil
        },
        EveryOperation("channels.rtpstatistics") { client in
            return try await client.channels.rtpStatistics("channelId")
        },
        EveryOperation("channels.externalMedia") { client in
            return try await client.channels.externalMedia(
                format: "format",
                channelID: "channelId",
                app: "app",
                variables: ["key": "variables"],
                externalHost: "external_host",
                encapsulation: "encapsulation",
                transport: "transport",
                connectionType: "connection_type",
                direction: "direction",
                data: "data",
                transportData: "transport_data"
            )
        },
        EveryOperation("channels.transfer_progress") { client in
            try await client.channels.transferProgress("channelId", states: "states")
            return nil
        },
    ]
}
