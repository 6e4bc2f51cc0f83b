import Foundation

/// The steps of which most stories are made.
extension Scene {
    /// A caller who is waiting in the queue and hears music.
    public func waitingCaller(_ id: CallerID = .number("5550101")) async throws -> PhoneCall {
        let call = try lab.dial(Self.queueNumber, as: id)
        try await call.wait(for: .answered)
        try await call.hearMusic()
        return call
    }

    /// A caller asks for a callback, to `number` or to the number on the display, and is hung up by callbackd.
    public func requestCallback(by caller: PhoneCall, to number: String = "") async throws {
        caller.press("3")
        try await caller.hear("callback-number")
        caller.press(number + "#")
        try await caller.hear("callback-confirmed", within: .seconds(15), whole: true)
        try await caller.wait(for: .ended)
    }

    /// The agent's phone rings for a callback, answers, and the agent is told so.
    public func answerCallback(at agent: String = "1001") async throws -> PhoneCall {
        let call = try await lab.agent(agent).nextCall(within: .seconds(15))
        try await call.hear("agent-callback-for", within: .seconds(10), whole: true)
        return call
    }

    /// Places in the queue as callbackctl has them, in order.
    public func places() async throws -> [PlaceRow] {
        let answer = try await ctl("status", "acme/support", "--json")
        return try JSONDecoder().decode(QueueStatus.self, from: Data(answer.utf8)).places.items
    }

    /// Callbacks with their state: `pending`, `completed`, `failed`, `cancelled` or `expired`.
    public func callbacks() async throws -> [CallbackRow] {
        let answer = try await ctl("callback", "list", "acme/support", "--all", "--json")
        return try JSONDecoder().decode(List<CallbackRow>.self, from: Data(answer.utf8)).items
    }

    public func waitForCallbacks(_ what: String, _ condition: ([CallbackRow]) -> Bool) async throws {
        var last: [CallbackRow] = []
        try await waitUntil("callbacks: \(what)", within: .seconds(10), seen: "\(last)") {
            last = try await callbacks()
            return condition(last)
        }
    }
}

/// A place, as callbackctl's JSON has it.
public struct PlaceRow: Decodable, Equatable, Sendable {
    public let number: Int
    /// `live` or `callback`.
    public let held: String
    public let phoneNumber: String?
}

/// A callback, as callbackctl's JSON has it.
public struct CallbackRow: Decodable, Equatable, Sendable {
    public let number: Int
    public let phoneNumber: String
    public let state: String
    public let attempts: Int
}

private struct List<Item: Decodable>: Decodable {
    let items: [Item]
}

private struct QueueStatus: Decodable {
    let places: List<PlaceRow>
}
