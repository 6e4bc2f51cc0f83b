import Foundation
import Logging

/// Writes each entry as one line, as text for people (`key=value`) or as JSON for machines.
struct LineLogHandler: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    private let label: String
    private let format: Configuration.Log.Format
    private let sink: any LogSink
    private let time: @Sendable () -> Date

    init(
        label: String,
        log: Configuration.Log,
        sink: any LogSink,
        time: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.label = label
        logLevel = log.level
        format = log.format
        self.sink = sink
        self.time = time
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let merged = metadata.merging(event.metadata ?? [:]) { $1 }
        let pairs = merged.sorted { $0.key < $1.key }.prefix(LogText.maximumPairs)
            .map { (key: $0.key, value: "\($0.value)") }
        let stamp = time().formatted(.iso8601.year().month().day().time(includingFractionalSeconds: true))
        let line =
            switch format {
            case .text: text(stamp, event, pairs)
            case .json: json(stamp, event, pairs)
            }
        sink.write(line)
    }

    private func text(_ stamp: String, _ event: LogEvent, _ pairs: [(key: String, value: String)]) -> String {
        let values = pairs.map { " \(LogText.escaped($0.key))=\(LogText.value($0.value))" }.joined()
        return "\(stamp)Z \(event.level) \(label): \(LogText.escaped(event.message.description))\(values)\n"
    }

    private func json(_ stamp: String, _ event: LogEvent, _ pairs: [(key: String, value: String)]) -> String {
        let own = [
            ("time", stamp + "Z"), ("level", event.level.rawValue), ("logger", label),
            ("message", event.message.description),
        ]
        let names = Set(own.map(\.0))
        let fields = own + pairs.map { (names.contains($0.key) ? "metadata_" + $0.key : $0.key, $0.value) }
        return "{" + fields.map { "\(LogText.quoted($0.0)):\(LogText.quoted($0.1))" }.joined(separator: ",") + "}\n"
    }
}
