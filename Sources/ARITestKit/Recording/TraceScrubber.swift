import ARI
import Foundation

/// Replaces what is different on every machine and in every run, in order of appearance.
struct TraceScrubber {
    private var channelIDs: [String: String] = [:]
    private var channelNames: [String: String] = [:]
    private var callIDs: [String: String] = [:]

    mutating func scrub(_ step: TraceStep) -> TraceStep {
        var step = step
        step.event = step.event.map { scrub($0, key: "") }
        if let body = step.answer?.body { step.answer?.body = scrub(body, key: "") }
        if var request = step.request {
            request.body = request.body.map { scrub($0, key: "") }
            request.path = scrub(text: request.path)
            request.query = request.query?.mapValues { scrub(text: $0) }
            step.request = request
        }
        return step
    }

    private mutating func scrub(_ value: JSONValue, key: String) -> JSONValue {
        switch value {
        case .object(let members):
            // Sorted, so that the order of appearance does not depend on a dictionary's.
            var scrubbed: [String: JSONValue] = [:]
            for key in members.keys.sorted() { scrubbed[key] = members[key].map { scrub($0, key: key) } }
            return .object(scrubbed)
        case .array(let items): return .array(items.map { scrub($0, key: key) })
        case .string(let text):
            switch key {
            case "timestamp", "creationtime": return .string("2025-01-01T00:00:00.000+0000")
            case "asterisk_id": return .string("00:00:00:00:00:00")
            case "protocol_id" where !text.isEmpty: return .string(Self.replace(text, "call-", &callIDs))
            default: return .string(scrub(text: text))
            }
        default: return value
        }
    }

    private mutating func scrub(text: String) -> String {
        var text = text
        for match in text.matches(of: /\d{9,}\.\d+/).map({ String($0.output) }) {
            text = text.replacing(match, with: Self.replace(match, "1700000000.", &channelIDs))
        }
        for match in text.matches(of: /-[0-9a-f]{8}\b/).map({ String($0.output) }) {
            let number =
                channelNames[match] ?? "-" + String(UInt32(channelNames.count + 1), radix: 16).leftPadded(to: 8)
            channelNames[match] = number
            text = text.replacing(match, with: number)
        }
        return text.replacing(/127\.0\.0\.1:\d+/, with: "127.0.0.1:5060")
    }

    private static func replace(_ text: String, _ prefix: String, _ known: inout [String: String]) -> String {
        let replacement = known[text] ?? "\(prefix)\(known.count + 1)"
        known[text] = replacement
        return replacement
    }
}

extension String {
    fileprivate func leftPadded(to width: Int) -> String {
        String(repeating: "0", count: max(0, width - count)) + self
    }
}
