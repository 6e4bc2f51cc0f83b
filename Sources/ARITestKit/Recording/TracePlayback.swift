import ARI
import Foundation

/// How far a trace has been played.
struct TracePlayback {
    private let steps: [TraceStep]
    private var isDone: [Bool]
    private var answers: [Int: TraceStep.Answer] = [:]
    /// The application's ids by the recorded ones.
    private var ids: [String: String] = [:]
    private(set) var unexpected: [String] = []

    init(_ trace: Trace) {
        steps = trace.steps
        isDone = trace.steps.map { $0.answer != nil }
        for case .some(let answer) in trace.steps.map(\.answer) { answers[answer.to] = answer }
    }

    var rest: [String] {
        zip(steps, isDone).filter { !$1 }.map { step, _ in
            if let request = step.request {
                "\(request.method) \(request.path)"
            } else {
                step.act ?? step.event?["type"]?.string ?? ""
            }
        }
    }

    var actsToCome: [String] { zip(steps, isDone).filter { !$1 }.compactMap { $0.0.act } }

    /// Marks the next act with these words as done; `false` if there is none.
    mutating func perform(_ act: String) -> Bool {
        guard let index = steps.indices.first(where: { !isDone[$0] && steps[$0].act == act }) else { return false }
        isDone[index] = true
        return true
    }

    /// The recorded answer to the request; `nil` if the trace does not hold it.
    mutating func answer(_ request: RecordedRequest) -> FakeAnswer? {
        for index in steps.indices where !isDone[index] {
            guard let recorded = steps[index].request, let bound = bind(recorded, request) else { continue }
            isDone[index] = true
            ids.merge(bound) { $1 }
            guard let answer = answers[recorded.number] else { return .never }
            guard let body = answer.body else { return .status(answer.status) }
            return .json(text(body), status: answer.status)
        }
        // What a session does of its own accord when it connects is no part of a scene.
        let isSessions =
            request.method == "GET" || ["applications", "events"].contains(request.pathComponents.first)
        if !isSessions { unexpected.append("\(request.method) \(request.rawPath)") }
        return nil
    }

    /// Events whose causes have all happened, in order.
    mutating func takeDueEvents() -> [String] {
        var due: [String] = []
        for index in steps.indices {
            if steps[index].isCause, !isDone[index] { break }
            guard let event = steps[index].event, !isDone[index] else { continue }
            isDone[index] = true
            due.append(text(event))
        }
        return due
    }

    /// The ids that the request has in the recorded one's places; `nil` if it is another request.
    private func bind(_ recorded: TraceStep.Request, _ request: RecordedRequest) -> [String: String]? {
        let ours = recorded.path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
        let theirs = request.pathComponents
        guard recorded.method == request.method, ours.count == theirs.count else { return nil }
        var bound: [String: String] = [:]
        for (index, pair) in zip(ours, theirs).enumerated() where ids[pair.0, default: pair.0] != pair.1 {
            // A name that is bound already, or that is no id, cannot stand for another.
            guard Self.isID(index, of: ours), ids[pair.0] == nil else { return nil }
            bound[pair.0] = pair.1
        }
        for key in ["channelId", "otherChannelId", "bridgeId", "playbackId", "snoopId"] {
            guard let our = recorded.query?[key], let their = request.query[key] else { continue }
            bound[our] = their
        }
        return bound
    }

    /// Whether a path's component is an id and not a word of the API: `/channels/ID/play/ID`, but `/channels/create`.
    private static func isID(_ index: Int, of path: [String]) -> Bool {
        switch index {
        case 1:
            ["channels", "bridges", "playbacks"].contains(path[0]) && !["create", "externalMedia"].contains(path[1])
        case 3: ["play", "snoop"].contains(path[2])
        default: false
        }
    }

    /// A recorded value with the application's ids.
    private func text(_ value: JSONValue) -> String {
        let text = (try? JSONEncoder().encode(replaced(value))).map { String(decoding: $0, as: UTF8.self) }
        return text ?? ""
    }

    private func replaced(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text):
            // Such as `channel:ID`.
            let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            if let id = ids[text] { return .string(id) }
            if parts.count == 2, let id = ids[parts[1]] { return .string("\(parts[0]):\(id)") }
            return value
        case .array(let items): return .array(items.map(replaced))
        case .object(let members): return .object(members.mapValues(replaced))
        default: return value
        }
    }
}
