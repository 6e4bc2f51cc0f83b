import Foundation

extension API {
    /// Reads Asterisk's `rest-api` folder, the resources in the order in which `resources.json` lists them.
    init(readingFrom folder: URL) throws {
        let list = try OrderedJSON(Data(contentsOf: folder.appending(path: "resources.json")))
        for entry in list["apis"]?.items ?? [] {
            guard let file = entry["path"]?.text?.split(separator: "/").last?.split(separator: ".").first else {
                throw DescriptionError(description: "resources.json lists a resource without a path")
            }
            let resource = try OrderedJSON(Data(contentsOf: folder.appending(path: "\(file).json")))
            for api in resource["apis"]?.items ?? [] {
                for operation in api["operations"]?.items ?? [] {
                    operations.append(try Operation(operation, resource: String(file), path: api["path"]?.text))
                }
            }
            models += try (resource["models"]?.members ?? []).map { try Model($0.value, name: $0.key) }
        }
    }
}

extension API.Operation {
    init(_ json: OrderedJSON, resource: String, path: String?) throws {
        self.init(
            resource: resource,
            name: try json.required("nickname"),
            method: try json.required("httpMethod"),
            path: path ?? "",
            parameters: try (json["parameters"]?.items ?? []).map { try API.Parameter($0) },
            answer: try json.required("responseClass"),
            errors: Set((json["errorResponses"]?.items ?? []).compactMap { $0["code"]?.text.flatMap { Int($0) } })
                .sorted(),
            isUpgrade: json["upgrade"] != nil
        )
    }
}

extension API.Parameter {
    init(_ json: OrderedJSON) throws {
        let name = try json.required("name")
        guard let place = Place(rawValue: try json.required("paramType")) else {
            throw DescriptionError(description: "the parameter \(name) is in an unknown place")
        }
        self.init(
            name: name,
            place: place,
            type: try json.required("dataType"),
            isRequired: place == .path || json["required"]?.isTrue == true,
            isList: json["allowMultiple"]?.isTrue == true,
            defaultValue: json["defaultValue"]?.text,
            values: json.allowedValues
        )
    }
}

extension API.Model {
    init(_ json: OrderedJSON, name: String) throws {
        self.init(
            name: name,
            fields: try (json["properties"]?.members ?? []).map { field in
                API.Field(
                    name: field.key,
                    type: try field.value.required("type"),
                    isRequired: field.value["required"]?.isTrue == true,
                    values: field.value.allowedValues
                )
            },
            subtypes: (json["subTypes"]?.items ?? []).compactMap(\.text)
        )
    }
}

extension OrderedJSON {
    fileprivate func required(_ key: String) throws -> String {
        guard let text = self[key]?.text else { throw DescriptionError(description: "\(key) is missing in \(self)") }
        return text
    }

    fileprivate var allowedValues: [String] { self["allowableValues"]?["values"]?.items.compactMap(\.text) ?? [] }
}
