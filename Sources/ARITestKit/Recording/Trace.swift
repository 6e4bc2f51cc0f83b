import ARI
import Foundation

/// What passed between an application and a real Asterisk during one scene, in order: requests, answers, events, and
/// what the people at the phones did.
///
/// Kept as JSON lines, one step each. ``Trace/recorded(_:)`` reads those that come with ARITestKit, ``TraceRecorder``
/// makes new ones, ``TracePlayer`` has a fake server behave as a trace says.
public struct Trace: Sendable, Hashable {
    public var name: String
    public var steps: [TraceStep]

    public init(name: String, steps: [TraceStep]) {
        self.name = name
        self.steps = steps
    }

    /// - Throws: ``TraceError`` naming the line that is not a step.
    public init(name: String, jsonLines text: String) throws {
        let decoder = JSONDecoder()
        steps = try text.split(separator: "\n").enumerated().map { index, line in
            do {
                return try decoder.decode(TraceStep.self, from: Data(line.utf8))
            } catch {
                throw TraceError("trace \(name), line \(index + 1): \(error)")
            }
        }
        self.name = name
    }

    /// One line for each step, with sorted keys.
    public func jsonLines() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try steps.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
    }

    /// The names of the traces that come with ARITestKit, recorded on Asterisk 22.10.1.
    public static var recordedNames: [String] {
        let folder = Bundle.module.resourceURL?.appending(path: "Traces").path ?? ""
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }.sorted()
    }

    /// A trace that comes with ARITestKit.
    /// - Throws: ``TraceError`` for a name that is not among ``recordedNames``.
    public static func recorded(_ name: String) throws -> Trace {
        guard let file = Bundle.module.url(forResource: name, withExtension: "jsonl", subdirectory: "Traces") else {
            throw TraceError("there is no trace \(name); there are \(recordedNames.joined(separator: ", "))")
        }
        return try Trace(name: name, jsonLines: try String(contentsOf: file, encoding: .utf8))
    }
}

/// Why a trace cannot be used.
public struct TraceError: Error, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
