/// What Asterisk answered when it was asked what the applications have.
struct Snapshot: Sendable {
    let applications: [Application]
    let channels: [Channel]
    let bridges: [Bridge]

    /// A request for each application and two more, one after another, so as many moments: what happens between them is
    /// told by events.
    ///
    /// Over HTTP, whatever the transport: lists of more than about a thousand crash Asterisk over the websocket.
    init(of names: [String], from client: ARIClient) async throws(ARIError) {
        var applications: [Application] = []
        for name in names { applications.append(try await client.applications.get(name)) }
        self.applications = applications
        channels = try await client.channels.list()
        bridges = try await client.bridges.list()
    }

    init(applications: [Application], channels: [Channel], bridges: [Bridge]) {
        self.applications = applications
        self.channels = channels
        self.bridges = bridges
    }

    /// The applications' part of it; `known` tells which bridges are theirs whatever their name.
    func picture(known: Picture) -> Picture {
        var picture = Picture(applications: known.applications, limit: known.limit)
        let ours = Set(applications.flatMap(\.channelIDs))
        for channel in channels where ours.contains(channel.id) {
            guard !channel.isFarHalf || known.channelsByID[channel.id] != nil else { continue }
            picture.show(channel)
        }
        let watched = Set(applications.flatMap(\.bridgeIDs))
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
