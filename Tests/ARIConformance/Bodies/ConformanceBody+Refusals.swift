import ARI

extension ConformanceBody {
    static let refusals = [
        ConformanceBody("originate-fails", isRecorded: true) { play in
            let application = play.stage.configuration.application
            try await play.refused("the channel", .serverError) {
                try await play.client.channels.originate(
                    endpoint: play.stage.missingEndpoint,
                    channelID: play.id("leg"),
                    to: .application(application)
                )
            }
        },
        ConformanceBody("id-in-use") { play in
            let leg = try await play.leg(to: .answers)
            let endpoint = try await play.stage.phone(.answers)
            try await play.refused("the second channel", .conflict) {
                try await play.client.channels.create(
                    endpoint: endpoint,
                    app: play.stage.configuration.application,
                    channelID: leg
                )
            }
            try play.check("the first one", try await play.client.channels.get(leg).id, is: leg)
            try await play.client.channels.hangup(leg)
            _ = try await play.destroyed(leg)
        },
        ConformanceBody("unknown-channel") { play in
            let (client, id) = (play.client, play.id("nobody"))
            try await play.refused("get", .notFound) { _ = try await client.channels.get(id) }
            try await play.refused("answer", .notFound) { try await client.channels.answer(id) }
            try await play.refused("hangup", .notFound) { try await client.channels.hangup(id) }
            try await play.refused("play", .notFound) {
                try await client.channels.play(id, media: [play.stage.shortSound])
            }
            let room = play.id("room")
            try await client.bridges.createWithID(room, type: ["mixing"])
            try await play.refused("a place in a bridge", .badRequest) {
                try await client.bridges.addChannel(room, channels: [id])
            }
            try await client.bridges.destroy(room)
            try await play.gone("a place in no bridge") {
                try await client.bridges.addChannel(room, channels: [id])
            }
        },
    ]
}
