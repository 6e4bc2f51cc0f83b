import Foundation

/// An operation and its outcome, for those in the client's house who learn from it.
struct AnsweredOperation: Sendable {
    enum Change {
        case madeChannel(Channel)
        case madeBridge(Bridge)
        case destroyedBridge(String)
    }

    let operation: ARIOperation
    let result: Result<Data, ARIError>

    /// What it has changed in what the applications have.
    func change(of applications: Set<String>) -> Change? {
        switch operation.name {
        case "channels.create", "channels.originate", "channels.originateWithId", "channels.externalMedia",
            "channels.snoopChannel", "channels.snoopChannelWithId":
            guard operation.query.contains(where: { $0.name == "app" && applications.contains($0.value) }) else {
                return nil
            }
            return decode(Channel.self).map(Change.madeChannel)
        case "bridges.create", "bridges.createWithId":
            return decode(Bridge.self).map(Change.madeBridge)
        case "bridges.destroy":
            guard isDone, let id = operation.ids["bridgeId"] else { return nil }
            return .destroyedBridge(id)
        default: return nil
        }
    }

    /// Done now, or before.
    private var isDone: Bool {
        switch result {
        case .success: true
        case .failure(let error): error.isNotFound
        }
    }

    private func decode<Value: Decodable>(_ type: Value.Type) -> Value? {
        guard case .success(let body) = result else { return nil }
        return try? JSONDecoder().decode(Value.self, from: body)
    }
}
