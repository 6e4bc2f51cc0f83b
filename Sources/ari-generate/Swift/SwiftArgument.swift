/// A parameter as the Swift function takes it.
struct SwiftArgument {
    let parameter: API.Parameter
    let operation: API.Operation
    let label: String
    /// The name inside the function.
    let name: String
    let type: String
    let isOptional: Bool
    let hasLabel: Bool

    init(_ parameter: API.Parameter, of operation: API.Operation) throws {
        self.parameter = parameter
        self.operation = operation
        label = SwiftName.parameter(parameter, of: operation)
        name = label == "extension" ? "exten" : label
        type = try SwiftType.parameter(parameter, of: operation)
        isOptional =
            !parameter.isRequired || SwiftRules.ownApplication.contains("\(operation.fullName).\(parameter.name)")
        // The subject goes without a label: `answer(channelID)`, but `getObject(configClass: …, objectType: …)`.
        let parts = operation.path.split(separator: "/")
        let isAlone = operation.pathParameters.count == 1 || parts.count > 1 && parts[1].hasPrefix("{")
        hasLabel = !(isAlone && operation.pathParameters.first?.name == parameter.name)
    }

    var declaration: String {
        let names = hasLabel ? (label == name ? label : "\(label) \(name)") : "_ \(name)"
        return "\(names): \(type)" + (isOptional ? "? = nil" : "")
    }

    private var key: String { "\(operation.fullName).\(parameter.name)" }
    var isOwnApplication: Bool { SwiftRules.ownApplication.contains(key) }

    /// How it goes into the request's query.
    var queryItem: String {
        if type.hasPrefix("[") {
            return "try QueryItem.checkedList(\"\(parameter.name)\", \(name), operation: \"\(operation.fullName)\")"
        }
        return
            "QueryItem(\"\(parameter.name)\", \(name)\(isOwnApplication ? " ?? client.configuration.application" : ""))"
    }

    /// How it goes into the request's body.
    var body: String {
        if SwiftRules.wholeBodies.contains(key) {
            return "try JSONBody.whole(\(name), operation: \"\(operation.fullName)\")"
        }
        return "try JSONBody.keyed(\"\(parameter.name)\", \(name), operation: \"\(operation.fullName)\")"
    }

    /// Ids go into errors, wherever in the request they are. A `callerId` is none, and nobody else's business.
    var isID: Bool {
        parameter.place == .path || ["bridgeId", "channelId", "playbackId", "snoopId"].contains(parameter.name)
    }

    /// What there is to say of it beyond its name.
    var note: String? {
        if isOwnApplication { return "the client's own application if `nil`." }
        return parameter.defaultValue.map { $0.isEmpty ? nil : "`\($0)` if `nil`." } ?? nil
    }

    /// A value by which a test knows this parameter on the wire.
    func example(position: Int) -> String {
        let text = SwiftText.quoted(parameter.name)
        let value =
            switch type {
            case "Int": "\(position)"
            case "Bool": position.isMultiple(of: 2) ? "true" : "false"
            case "[ConfigTuple]": "[ConfigTuple(attribute: \"key\", value: \(text))]"
            case "[String: String]", "[String: JSONValue]", "JSONValue": "[\"key\": \(text)]"
            case _ where type.hasPrefix("["): "[\"\(parameter.name)-1\", \"\(parameter.name)-2\"]"
            default: text
            }
        return hasLabel ? "\(label): \(value)" : value
    }
}
