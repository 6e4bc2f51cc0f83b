import NIOCore

/// What the fake server's lock guards.
struct FakeServerState {
    typealias Handler = @Sendable (RecordedRequest) async -> FakeAnswer

    struct Route {
        var method: String
        var pattern: String
        var script: [FakeAnswer]
        var handler: Handler?
    }

    var routes: [Route] = []
    /// For what no route is for.
    var otherwise: Handler?
    /// What becomes of the next upgrades; `nil` accepts. Afterwards all are accepted.
    var upgrades: [FakeAnswer?] = []
    var requests: [RecordedRequest] = []
    var webSockets: [Int: any Channel] = [:]
    var connections: [Int: any Channel] = [:]
    var connectionCount = 0
    var webSocketCount = 0
    var pingCount = 0
    var answersPings = true
    var answersOverWebSocket = true
    /// The first application of each outbound websocket.
    var applications: [Int: String] = [:]
    var faults = FaultState()

    /// What the next upgrade gets instead of being accepted.
    mutating func nextRefusal() -> FakeAnswer? {
        guard let refusal = upgrades.first ?? nil else { return nil }
        upgrades.removeFirst()
        return refusal
    }

    /// The script's next answer, or the handler. A script's last answer is given for ever.
    mutating func route(_ request: RecordedRequest) -> (answer: FakeAnswer?, handler: Handler?) {
        guard let index = routes.lastIndex(where: { request.matches($0.method, $0.pattern) }) else {
            return (nil, otherwise)
        }
        if let handler = routes[index].handler { return (nil, handler) }
        let answer = routes[index].script.first
        if routes[index].script.count > 1 { routes[index].script.removeFirst() }
        return (answer, nil)
    }
}
