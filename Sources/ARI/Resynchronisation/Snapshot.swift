/// What Asterisk answered when it was asked what the application has.
struct Snapshot: Sendable {
    let application: Application
    let channels: [Channel]
    let bridges: [Bridge]

    /// Three requests, one after another, so three moments: what happens between them is told by events.
    ///
    /// Over HTTP, whatever the transport: lists of more than about a thousand crash Asterisk over the websocket.
    init(of client: ARIClient) async throws(ARIError) {
        application = try await client.applications.get(client.configuration.application)
        channels = try await client.channels.list()
        bridges = try await client.bridges.list()
    }

    init(application: Application, channels: [Channel], bridges: [Bridge]) {
        self.application = application
        self.channels = channels
        self.bridges = bridges
    }

    /// The application's part of it; `known` tells which bridges are the application's whatever their name.
    func picture(known: Picture) -> Picture {
        var picture = Picture(application: known.application, limit: known.limit)
        let ours = Set(application.channelIDs)
        for channel in channels where ours.contains(channel.id) {
            guard !channel.isFarHalf || known.channelsByID[channel.id] != nil else { continue }
            picture.show(channel)
        }
        let watched = Set(application.bridgeIDs)
        for bridge in bridges
        where watched.contains(bridge.id) || known.isOwn(bridge) || bridge.channels.contains(where: ours.contains) {
            picture.show(bridge)
            for channel in bridge.channels { picture.place(channel, in: bridge.id) }
        }
        return picture
    }
}

extension Channel {
    /// Whether it is the far half of a Local channel, which runs the dialplan. The application is subscribed to it
    /// along with the near half that it originated, but has no part in it unless that dialplan leads to Stasis.
    fileprivate var isFarHalf: Bool {
        name.hasPrefix("Local/") && name.hasSuffix(";2") && dialplan?.appName != "Stasis"
    }
}
