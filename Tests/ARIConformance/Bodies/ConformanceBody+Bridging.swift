import ARI

extension ConformanceBody {
    static let bridging = [
        ConformanceBody("bridge-of-two", isRecorded: true) { play in
            let client = play.client
            let room = play.id("room")
            let (caller, channel) = try await play.answeredCaller()
            let leg = try await play.leg(to: .answers)
            try await client.channels.dial(leg, timeoutSeconds: 20)
            try await play.event(Dial.self, "ANSWER") { $0.peer.id == leg && $0.dialstatus == "ANSWER" }
            try await client.bridges.createWithID(room, type: ["mixing"])
            try await client.bridges.addChannel(room, channels: [channel.id])
            try await play.event(ChannelEnteredBridge.self, "of the caller") { $0.channel?.id == channel.id }
            try await client.bridges.addChannel(room, channels: [leg])
            try await play.event(ChannelEnteredBridge.self, "of the leg") { $0.channel?.id == leg }
            try play.check("who is in it", Set(try await client.bridges.get(room).channels), is: [channel.id, leg])
            try await client.bridges.removeChannel(room, channels: [leg])
            try await play.event(ChannelLeftBridge.self, "of the leg") { $0.channel.id == leg }
            try play.check("who is left in it", try await client.bridges.get(room).channels, is: [channel.id])
            try await client.channels.hangup(leg)
            _ = try await play.destroyed(leg)
            try await play.leave(caller, channel)
            try await play.event(ChannelLeftBridge.self, "of the caller") { $0.channel.id == channel.id }
            try await client.bridges.destroy(room)
            try await play.event(BridgeDestroyed.self) { $0.bridge.id == room }
            try await play.gone("the bridge afterwards") { _ = try await client.bridges.get(room) }
        }
    ]
}
