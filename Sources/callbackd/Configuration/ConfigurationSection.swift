import Yams

/// A mapping of the configuration file. Each read checks the value and notes what is wrong with it; nil means: noted.
struct ConfigurationSection {
    let file: String
    /// `asterisk[0]`; empty for the file as a whole.
    let path: String
    let line: Int
    let environment: [String: String]
    let problems: ConfigurationProblems
    private let values: [String: Node]
    private let lines: [String: Int]

    /// Nil, and a problem noted, when `node` is not a mapping. Keys that are not among `keys` are problems.
    init?(
        _ node: Node,
        file: String,
        path: String,
        keys: [String],
        environment: [String: String],
        problems: ConfigurationProblems
    ) {
        self.file = file
        self.path = path
        self.environment = environment
        self.problems = problems
        line = node.mark?.line ?? 1
        guard let mapping = node.mapping else {
            let place = path.isEmpty ? "\(file):\(line)" : "\(file):\(line): \(path)"
            problems.add(place, "must have keys of its own (\(keys.joined(separator: ", ")))")
            return nil
        }
        var (values, lines): ([String: Node], [String: Int]) = ([:], [:])
        for (key, value) in mapping {
            let name = key.string ?? "?"
            values[name] = value
            lines[name] = key.mark?.line
        }
        self.values = values
        self.lines = lines
        for key in values.keys.sorted() where !keys.contains(key) {
            problems.add(place(of: key), Self.unknown(key, known: keys))
        }
    }

    /// Where `key` is, or should be: file, line and full name.
    func place(of key: String) -> String {
        let name = path.isEmpty ? key : "\(path).\(key)"
        return "\(file):\(lines[key] ?? line): \(name)"
    }

    func node(_ key: String) -> Node? { values[key] }

    /// The text of `key`, or of the environment variable, which wins; `fallback` when neither is given. What `check`
    /// returns is wrong with it.
    func text(
        _ key: String,
        variable: String? = nil,
        default fallback: String? = nil,
        check: (String) -> String?
    ) -> String? {
        guard let (text, place) = given(key, variable) else {
            guard values[key] == nil else { return nil }
            if fallback == nil { problems.add(place(of: key), "is missing") }
            return fallback
        }
        if let problem = check(text) {
            problems.add(place, problem)
            return nil
        }
        return text
    }

    /// Like ``text(_:variable:default:check:)``, but without it there is none.
    func optionalText(_ key: String, check: (String) -> String?) -> String? {
        values[key] == nil ? nil : text(key, check: check)
    }

    func number(_ key: String, in range: ClosedRange<Int>, default fallback: Int) -> Int? {
        let text = text(key, default: String(fallback)) { text in
            guard let number = Int(text) else { return "'\(text)' is not a whole number" }
            guard range.contains(number) else {
                return "\(number) is out of range; use \(range.lowerBound) to \(range.upperBound)"
            }
            return nil
        }
        return text.flatMap { Int($0) }
    }

    func flag(_ key: String) -> Bool {
        text(key, default: "false") { ["true", "false"].contains($0) ? nil : "'\($0)' is not true or false" } == "true"
    }

    func choice<Choice: RawRepresentable<String>>(
        _ key: String,
        of choices: [Choice],
        variable: String,
        default fallback: Choice
    ) -> Choice? {
        let names = choices.map(\.rawValue)
        let text = text(key, variable: variable, default: fallback.rawValue) { text in
            names.contains(text) ? nil : "'\(text)' is none of \(names.joined(separator: ", "))"
        }
        return text.flatMap(Choice.init)
    }

    private func given(_ key: String, _ variable: String?) -> (text: String, place: String)? {
        if let variable, let text = environment[variable] { return (text, "environment: \(variable)") }
        guard let node = values[key] else { return nil }
        guard let text = node.scalar?.string else {
            problems.add(place(of: key), "must be a single value")
            return nil
        }
        return (text, place(of: key))
    }

    private static func unknown(_ key: String, known: [String]) -> String {
        if key == "password" {
            return "passwords are not read from this file; write it to a file of its own and name that in password_file"
        }
        if let near = known.min(by: { key.distance(to: $0) < key.distance(to: $1) }), key.distance(to: near) <= 2 {
            return "is not a key; did you mean '\(near)'?"
        }
        return "is not a key; known here: \(known.joined(separator: ", "))"
    }
}
