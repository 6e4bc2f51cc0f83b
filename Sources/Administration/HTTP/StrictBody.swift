import AdministrationAPI

/// Decodes a body and refuses fields that it does not know, and nulls: both would be silently without effect.
struct StrictBody<Body: EditBody>: Decodable {
    let value: Body

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: AnyKey.self)
        for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
            guard Body.fields.contains(key.stringValue) else {
                throw ProblemView.badRequest(
                    "There is no field '\(key.stringValue)' here.",
                    setting: key.stringValue,
                    fix: "Fields are: \(Body.fields.joined(separator: ", "))."
                )
            }
            guard try !container.decodeNil(forKey: key) else {
                throw ProblemView.badRequest(
                    "The field '\(key.stringValue)' is null.",
                    setting: key.stringValue,
                    fix: "Leave it out to keep what it is; give an empty text or list to clear it."
                )
            }
        }
        value = try Body(from: decoder)
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
