import ARI

/// What two runs of a scene have in common: for each subject the sequence of its events with their fields, and the
/// requests with their statuses. Ids, times and the order between subjects are not part of it.
public struct TraceShape: Sendable, Hashable {
    /// By subject, such as `playback greeting`: a line for each event.
    public var events: [String: [String]]
    /// Sorted, since requests on different connections have no order.
    public var requests: [String]

    public init(_ trace: Trace) {
        events = [:]
        var lines: [Int: String] = [:]
        for step in trace.steps {
            if let event = step.event { events[Self.subject(event), default: []].append(Self.line(event)) }
            if let request = step.request { lines[request.number] = "\(request.method) \(request.path)" }
            if let answer = step.answer {
                lines[answer.to, default: "?"] += " → \(answer.status) \(Self.fields(answer.body ?? .null, depth: 1))"
            }
        }
        requests = lines.values.sorted()
    }

    /// The differences in words; empty if there is none.
    public func differences(from other: TraceShape) -> [String] {
        var found: [String] = []
        for subject in Set(events.keys).union(other.events.keys).sorted() {
            let (mine, theirs) = (events[subject] ?? [], other.events[subject] ?? [])
            guard mine != theirs else { continue }
            let position =
                zip(mine, theirs).enumerated().first { $1.0 != $1.1 }?.offset ?? min(mine.count, theirs.count)
            let one = mine.indices.contains(position) ? mine[position] : "nothing"
            let two = theirs.indices.contains(position) ? theirs[position] : "nothing"
            found.append("\(subject), event \(position + 1):\n  \(one)\n  instead of\n  \(two)")
        }
        for line in requests where !other.requests.contains(line) { found.append("additional: \(line)") }
        for line in other.requests where !requests.contains(line) { found.append("missing: \(line)") }
        return found
    }

    /// What an event is about: a playback, a channel or a bridge.
    private static func subject(_ event: JSONValue) -> String {
        // The order of a channel's Dial events and its others varies.
        for (key, word) in [("playback", "playback"), ("channel", "channel"), ("peer", "dial"), ("bridge", "bridge")] {
            if let id = event[key]?["id"]?.string { return "\(word) \(id)" }
        }
        return "application"
    }

    /// The event's type, what distinguishes it from others of the type, and its fields.
    private static func line(_ event: JSONValue) -> String {
        var words = [event["type"]?.string ?? "?"]
        let telling: [(String, JSONValue?)] = [
            ("channel.state", event["channel"]?["state"]),
            ("playback.state", event["playback"]?["state"]), ("dialstatus", event["dialstatus"]),
            ("digit", event["digit"]), ("cause", event["cause"]), ("args", event["args"]), ("soft", event["soft"]),
        ]
        for (name, value) in telling { if let value { words.append("\(name)=\(text(value))") } }
        return words.joined(separator: " ") + " \(fields(event, depth: 2))"
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .integer(let number): "\(number)"
        case .bool(let flag): "\(flag)"
        case .array(let items): "[" + items.map(text).joined(separator: ",") + "]"
        default: "?"
        }
    }

    /// Names of fields, nested ones too.
    private static func fields(_ value: JSONValue, depth: Int) -> String {
        guard case .object(let members) = value, depth > 0 else { return "" }
        let names = members.keys.sorted().map { key in
            key + (members[key].map { fields($0, depth: depth - 1) } ?? "")
        }
        return "{\(names.joined(separator: " "))}"
    }
}
