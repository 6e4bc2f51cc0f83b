import Foundation

/// A SIP message as SIPp logged it.
public struct SIPMessage: Sendable {
    public enum Direction: Sendable { case sent, received }

    public let time: Date
    public let direction: Direction
    public let startLine: String
    public let headers: [(name: String, value: String)]
    public let body: String

    /// The method of a request; nil for a response.
    public var method: String? {
        startLine.hasPrefix("SIP/2.0") ? nil : startLine.split(separator: " ").first.map(String.init)
    }
    /// The status of a response; nil for a request.
    public var status: Int? {
        startLine.hasPrefix("SIP/2.0") ? startLine.split(separator: " ").dropFirst().first.flatMap { Int($0) } : nil
    }
    public var callID: String { self["Call-ID"] ?? "" }
    /// The method that a request has, or that a response answers.
    public var transaction: String { self["CSeq"]?.split(separator: " ").last.map(String.init) ?? "" }
    /// The user of a request's URI: the number that was dialled.
    public var dialled: String? {
        method == nil ? nil : Self.user(startLine)
    }
    /// The user in From: the number that calls.
    public var from: String? { self["From"].flatMap(Self.user) }

    public subscript(name: String) -> String? {
        headers.first { $0.name.caseInsensitiveCompare(name) == .orderedSame }?.value
    }

    /// The port of the sound in a session description.
    var mediaPort: UInt16? {
        body.split(whereSeparator: \.isNewline).first { $0.hasPrefix("m=audio ") }
            .flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { UInt16($0) }
    }

    private static func user(_ text: String) -> String? {
        guard let scheme = text.range(of: "sip:"),
            let end = text[scheme.upperBound...].firstIndex(where: { "@>;".contains($0) }), text[end] == "@"
        else { return nil }
        return String(text[scheme.upperBound..<end])
    }

    init(_ text: String, direction: Direction, time: Date) {
        self.time = time
        self.direction = direction
        let text = text.replacingOccurrences(of: "\r\n", with: "\n")
        let parts = text.range(of: "\n\n").map { (text[..<$0.lowerBound], String(text[$0.upperBound...])) }
        let lines = (parts?.0 ?? text[...]).split(separator: "\n")
        body = parts?.1 ?? ""
        startLine = lines.first.map(String.init) ?? ""
        headers = lines.dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (
                String(line[..<colon]),
                line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            )
        }
    }
}

/// Reads SIPp's message log as it grows.
struct SIPMessageLog {
    private let file: URL
    private var read: UInt64 = 0
    private var rest: [UInt8] = []

    init(_ file: URL) { self.file = file }

    /// The messages that have come since the last call.
    mutating func next() -> [SIPMessage] {
        guard let handle = try? FileHandle(forReadingFrom: file) else { return [] }
        defer { try? handle.close() }
        guard (try? handle.seek(toOffset: read)) != nil, let data = try? handle.readToEnd(), !data.isEmpty else {
            return []
        }
        read += UInt64(data.count)
        rest += data
        var messages: [SIPMessage] = []
        while let message = take() { messages.append(message) }
        return messages
    }

    /// "----- TIME", "UDP message sent (N bytes):" or "UDP message received [N] bytes :", an empty line, N bytes.
    private mutating func take() -> SIPMessage? {
        guard let dashes = Sound.find(Array("-----".utf8)[...], in: rest) else { return nil }
        var lines: [String] = []
        var position = dashes
        while lines.count < 3 {
            guard let end = rest[position...].firstIndex(of: 0x0a) else { return nil }
            lines.append(String(decoding: rest[position..<end], as: UTF8.self))
            position = end + 1
        }
        let count = lines[1].split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0
        guard rest.count >= position + count else { return nil }
        let text = String(decoding: rest[position..<position + count], as: UTF8.self)
        rest.removeFirst(position + count)
        return SIPMessage(
            text,
            direction: lines[1].contains("sent") ? .sent : .received,
            time: Self.time(lines[0])
        )
    }

    /// "-----… 2026-11-23 15:07:15.715960", in UTC (SIPp is run so).
    private static func time(_ line: String) -> Date {
        let numbers = line.drop { $0 == "-" }.split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count >= 7 else { return Date() }
        var parts = tm()
        parts.tm_year = Int32(numbers[0] - 1900)
        parts.tm_mon = Int32(numbers[1] - 1)
        parts.tm_mday = Int32(numbers[2])
        parts.tm_hour = Int32(numbers[3])
        parts.tm_min = Int32(numbers[4])
        parts.tm_sec = Int32(numbers[5])
        return Date(timeIntervalSince1970: Double(timegm(&parts)) + Double(numbers[6]) / 1e6)
    }
}
