import Foundation

/// Who was in a bridge with whom, and since when, as Asterisk's log has it.
struct BridgeLog {
    private struct Entry {
        let time: Date
        let channel: Substring
        let bridge: Substring
    }

    private let entries: [Entry]

    /// Lines like `[2026-11-23 15:07:15.715] VERBOSE[…] …: Channel PJSIP/1001-00000001 joined 'simple_bridge'
    /// stasis-bridge <id>`.
    init(_ log: String) {
        entries = log.split(separator: "\n").compactMap { line in
            guard let joined = line.firstRange(of: " joined '"),
                let channel = line[..<joined.lowerBound].split(separator: " ").last,
                let bridge = line[joined.upperBound...].split(separator: " ").last,
                let time = Self.time(line)
            else { return nil }
            return Entry(time: time, channel: channel, bridge: bridge)
        }
    }

    /// When the agent's first bridge after `time` had two parties.
    func firstBridge(of agent: String, after time: Date) -> Date? {
        let own = entries.first { $0.time >= time && $0.channel.hasPrefix("PJSIP/\(agent)-") }
        guard let own else { return nil }
        let parties = entries.filter { $0.bridge == own.bridge }
        return parties.count < 2 ? nil : parties[1].time
    }

    private static func time(_ line: Substring) -> Date? {
        let stamp = line.prefix { $0 != "]" }.split { !$0.isNumber }
        let numbers = stamp.compactMap { Int($0) }
        guard numbers.count == 7 else { return nil }
        // In the middle of the millisecond that the log has.
        let fraction = (Double(numbers[6]) + 0.5) / 1000
        var parts = tm()
        parts.tm_year = Int32(numbers[0] - 1900)
        parts.tm_mon = Int32(numbers[1] - 1)
        (parts.tm_mday, parts.tm_hour) = (Int32(numbers[2]), Int32(numbers[3]))
        (parts.tm_min, parts.tm_sec) = (Int32(numbers[4]), Int32(numbers[5]))
        return Date(timeIntervalSince1970: Double(timegm(&parts)) + fraction)
    }
}
