import Foundation

/// Reads a queue_log of any size, piece by piece.
public struct QueueLogReader: Sendable {
    /// Longer lines are no queue_log's.
    static let longestLine = 8_192
    /// How many bad lines are told one by one.
    static let toldProblems = 5
    private static let chunk = 1 << 16

    public private(set) var summary: QueueLogSummary
    public private(set) var lines = 0
    /// Lines that could not be read and were passed over.
    public private(set) var badLines = 0
    /// The first of them, each with its number: `line 12: …`.
    public private(set) var problems: [String] = []
    /// How often a line was more than an hour before the line above it, and the first such line.
    public private(set) var stepsBack = 0
    public private(set) var firstStepBack: Int?
    private var time = 0
    private var pending: [UInt8] = []
    private var isTooLong = false

    public init(queue: String) { summary = QueueLogSummary(queue: queue) }

    /// A file that is no log.
    public enum Unreadable: Error, LocalizedError {
        /// It begins as gzip does (RFC 1952, 2.3.1).
        case compressed
        case directory

        public var errorDescription: String? {
            switch self {
            case .compressed: "it is compressed by gzip; unpack it first, as by: zcat FILE.gz > FILE"
            case .directory: "it is a directory; name the log in it"
            }
        }
    }

    private static let gzip: [UInt8] = [0x1f, 0x8b]

    /// Reads the whole file.
    ///
    /// - Throws: ``Unreadable``, or what Foundation says when it cannot be opened or read.
    public static func read(_ url: URL, queue: String) throws -> Self {
        guard try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory != true else { throw Unreadable.directory }
        let file = try FileHandle(forReadingFrom: url)
        defer { try? file.close() }
        var reader = Self(queue: queue)
        while let data = try file.read(upToCount: chunk), !data.isEmpty {
            if reader.lines == 0, reader.pending.isEmpty, data.starts(with: gzip) { throw Unreadable.compressed }
            reader.take(data)
        }
        reader.finish()
        return reader
    }

    /// Takes the next bytes, wherever they begin and end.
    public mutating func take(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                endLine()
            } else if pending.count < Self.longestLine {
                pending.append(byte)
            } else {
                isTooLong = true
            }
        }
    }

    /// The last line may lack its end.
    public mutating func finish() {
        if !pending.isEmpty { endLine() }
        summary.finish()
    }

    private mutating func endLine() {
        lines += 1
        defer {
            pending.removeAll(keepingCapacity: true)
            isTooLong = false
        }
        if pending.last == UInt8(ascii: "\r") { pending.removeLast() }
        guard !pending.isEmpty else { return }
        guard !isTooLong else { return note("is longer than \(Self.longestLine) bytes") }
        do {
            let line = try QueueLogLine(String(decoding: pending, as: UTF8.self)[...])
            noteOrder(of: line)
            summary.take(line)
        } catch { note(error.text) }
    }

    /// Neither summer time nor a clock that is set right takes a log back by more than an hour.
    private mutating func noteOrder(of line: QueueLogLine) {
        if line.time < time - 3_600 {
            stepsBack += 1
            firstStepBack = firstStepBack ?? lines
        }
        time = line.time
    }

    private mutating func note(_ problem: String) {
        badLines += 1
        if problems.count < Self.toldProblems { problems.append("line \(lines): \(problem)") }
    }
}
