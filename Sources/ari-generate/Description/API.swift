/// What Asterisk's API description says, as facts: names, types, places, required-ness, defaults, statuses.
struct API {
    var operations: [Operation] = []
    var models: [Model] = []

    struct Operation {
        var resource: String
        var name: String
        /// Such as `GET`.
        var method: String
        var path: String
        var parameters: [Parameter]
        /// Such as `void`, `Channel`, `List[Channel]` or `binary`.
        var answer: String
        /// Statuses other than success that are described.
        var errors: [Int]
        /// Not a request but the upgrade to the event websocket.
        var isUpgrade: Bool

        /// Such as `channels.answer`.
        var fullName: String { "\(resource).\(name)" }
        var pathParameters: [Parameter] { parameters.filter { $0.place == .path } }
    }

    struct Parameter {
        enum Place: String { case path, query, body }

        var name: String
        var place: Place
        var type: String
        var isRequired: Bool
        var isList: Bool
        var defaultValue: String?
        var values: [String]
    }

    struct Model {
        var name: String
        var fields: [Field]
        var subtypes: [String]
    }

    struct Field {
        var name: String
        /// Such as `string`, `List[string]` or another model's name.
        var type: String
        var isRequired: Bool
        var values: [String]
    }

    func model(_ name: String) -> Model? { models.first { $0.name == name } }

    /// Requests, without the websocket's upgrade.
    var requests: [Operation] { operations.filter { !$0.isUpgrade } }
    /// What `Event` is the parent of.
    var eventNames: [String] { model("Event")?.subtypes ?? [] }
    /// All that can come over the websocket: the events and what else `Message` is the parent of.
    var messageNames: [String] { eventNames + (model("Message")?.subtypes ?? []).filter { $0 != "Event" } }
    /// Models that are neither a message nor a message's parent.
    var plainModels: [Model] {
        models.filter { !messageNames.contains($0.name) && !["Message", "Event"].contains($0.name) }
    }

    var resources: [String] {
        var names: [String] = []
        for operation in operations where !names.contains(operation.resource) { names.append(operation.resource) }
        return names
    }
}
