import ARI

extension FakeARIServer {
    /// A user event goes the way of all events, so that it comes after those that were pushed before it.
    func sendUserEvent(_ request: RecordedRequest) {
        let name = request.pathComponents.last ?? ""
        let event = ChannelUserevent(eventname: name, userevent: .object(["eventname": .string(name)]))
        push(FakeEvent("ChannelUserevent", event, application: request.query["application"] ?? ""))
    }
}
