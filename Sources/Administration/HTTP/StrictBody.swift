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
        do {
            value = try Body(from: decoder)
        } catch {
            // JSONDecoder does not say which number is not an Int, and throws something private for it.
            let key = container.allKeys.first { key in
                (try? container.decode(Double.self, forKey: key)) != nil
                    && (try? container.decode(Int.self, forKey: key)) == nil
            }
            guard let field = key?.stringValue else { throw error }
            throw ProblemView.badRequest(
                "The field '\(field)' is not a whole number.",
                setting: field,
                fix: "Give a whole number."
            )
        }
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
