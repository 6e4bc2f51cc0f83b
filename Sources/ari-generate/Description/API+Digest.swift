extension API {
    /// The facts, a line each, for a test to hold the code against and for people to see what a new Asterisk changes.
    var digest: String {
        var lines = ["# What Asterisk's API description says, as facts. Written by `make generate`."]
        for operation in operations {
            let errors =
                operation.errors.isEmpty ? "" : " errors=" + operation.errors.map(String.init).joined(separator: ",")
            lines.append(
                "\(operation.isUpgrade ? "upgrade" : "operation") \(operation.fullName) \(operation.method) "
                    + "\(operation.path) \(operation.answer)\(errors)"
            )
            for parameter in operation.parameters {
                let type = parameter.isList ? "List[\(parameter.type)]" : parameter.type
                lines.append(
                    "parameter \(operation.fullName) \(parameter.place.rawValue) \(parameter.name) \(type)"
                        + (parameter.isRequired ? " required" : "")
                        + (parameter.defaultValue.map { " default=\($0)" } ?? "")
                )
                lines += parameter.values.map { "value \(operation.fullName).\(parameter.name) \($0)" }
            }
        }
        let events = Set(eventNames)
        for model in models {
            lines.append("\(events.contains(model.name) ? "event" : "model") \(model.name)")
            for field in model.fields {
                lines.append("field \(model.name) \(field.name) \(field.type)" + (field.isRequired ? " required" : ""))
                lines += field.values.map { "value \(model.name).\(field.name) \($0)" }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
