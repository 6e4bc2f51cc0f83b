/// The API's names as Swift writes them.
enum SwiftName {
    private static let words: [String: String] = [
        "id": "ID", "ids": "IDs", "uri": "URI", "txt": "Text", "ms": "Milliseconds", "dtmf": "DTMF",
    ]
    private static let keywords: Set<String> = ["in", "extension", "operator", "default", "is", "as", "repeat"]

    /// A field's, parameter's or operation's name: `channel_ids` becomes `channelIDs`, `playWithId` `playWithID`.
    static func member(_ name: String, in owner: String) -> String {
        if let special = SwiftRules.names["\(owner).\(name)"] { return special }
        let pieces = name.split(separator: "_").map(String.init)
        let joined = pieces[0] + pieces.dropFirst().map { words[$0] ?? capitalised($0) }.joined()
        return joined.hasSuffix("Id") ? joined.dropLast(2) + "ID" : joined
    }

    static func parameter(_ parameter: API.Parameter, of operation: API.Operation) -> String {
        let isPlural = ["channel", "eventSource", "source"].contains(parameter.name)
        if !isPlural || parameter.isList, let special = SwiftRules.names[parameter.name] { return special }
        return member(parameter.name, in: operation.fullName)
    }

    static func operation(_ operation: API.Operation) -> String {
        member(operation.name, in: operation.resource)
    }

    static func model(_ name: String) -> String { SwiftRules.names[name] ?? name }

    static func resource(_ name: String) -> String { capitalised(name) + "Resource" }

    /// An event's case: `StasisStart` becomes `stasisStart`, `RESTResponse` `restResponse`.
    static func enumCase(_ event: String) -> String {
        let capitals = event.prefix { $0.isUppercase }.count
        let lowered = capitals > 1 ? capitals - 1 : 1
        return event.prefix(lowered).lowercased() + event.dropFirst(lowered)
    }

    /// A listed value: `no_answer`, `Dialing Offhook` and `NOT_INUSE` become `noAnswer`, `dialingOffhook`, `notInUse`.
    static func value(_ value: String) -> String {
        if let special = SwiftRules.valueNames[value] { return special }
        let pieces = value.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let first = pieces[0] == pieces[0].uppercased() ? pieces[0].lowercased() : enumCase(pieces[0])
        return first + pieces.dropFirst().map { capitalised($0.lowercased()) }.joined()
    }

    /// In backticks where Swift has the word for itself.
    static func declared(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

    static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
