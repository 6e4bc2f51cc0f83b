import Foundation

/// What came back, whatever its status.
public struct HTTPResponse: Sendable {
    public var status: Int
    /// The header's lines as they came; most callers do not look at them.
    let headerText: [UInt8]
    public var body: Data
    /// Whether the request had been sent before, on a kept-alive connection that turned out to be closed. The server
    /// may have performed it twice then.
    public var isOfRepetition: Bool

    /// In the order in which they came.
    public var headers: [HTTPHeader] {
        headerText.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            return HTTPHeader(Self.trimmed(line[..<colon]), Self.trimmed(line[line.index(after: colon)...]))
        }
    }

    /// The first value of a header, its name compared without regard to case.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.caseInsensitiveCompare(name) == .orderedSame }?.value
    }

    /// Without the white space of HTTP at both ends.
    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let isSpace: (UInt8) -> Bool = { [0x20, 0x09, 0x0D, 0x0A].contains($0) }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }
}
