/// Makes the ids of legs, bridges and playbacks: `callbackd.<tenant>.<what for>.<start>-<count>`.
///
/// The start's time in milliseconds makes them differ from those of every earlier run, so none is ever used twice.
/// The longest is well below Asterisk's 149 bytes.
struct IDSource: Sendable {
    private let prefix: String
    /// What stands between the purpose and the count.
    private var start = ".0-"
    private var count: Int64 = 0

    init(tenant: TenantName) { prefix = "\(QueueEngine.idPrefix)\(tenant)." }

    mutating func restart(at now: Instant) {
        start = ".\(String(now.milliseconds, radix: 36))-"
        count = 0
    }

    /// `place` is nil for what is not made for one place.
    mutating func next(_ purpose: String, of place: PlaceID? = nil) -> String {
        count += 1
        // No more room than needed: it lasts as long as the id.
        let fixed = prefix.utf8.count + purpose.utf8.count + start.utf8.count + Self.digits(in: count)
        let room = fixed + (place.map { Self.digits(in: $0.number) + 1 } ?? 0)
        return String(unsafeUninitializedCapacity: room) { buffer in
            var pen = Pen(buffer: buffer)
            pen.write(prefix)
            if let place {
                pen.write(place.number)
                pen.write(".")
            }
            pen.write(purpose)
            pen.write(start)
            pen.write(count)
            return pen.position
        }
    }

    /// Whether an id is one of those that are made here, in whatever run.
    func isOurs(_ id: String) -> Bool { id.hasPrefix(prefix) }

    /// How many characters the number takes, a minus sign included.
    private static func digits(in number: Int64) -> Int {
        var count = number < 0 ? 2 : 1
        var rest = number.magnitude / 10
        while rest > 0 {
            count += 1
            rest /= 10
        }
        return count
    }

    /// Writes one piece after another; what does not fit any more is left out.
    private struct Pen {
        let buffer: UnsafeMutableBufferPointer<UInt8>
        private(set) var position = 0

        mutating func write(_ text: String) {
            position = buffer[position...].initialize(from: text.utf8).index
        }

        mutating func write(_ number: Int64) {
            let begin = position
            var rest = number.magnitude
            repeat {
                write(UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
            } while rest > 0
            if number < 0 { write(UInt8(ascii: "-")) }
            buffer[begin..<position].reverse()
        }

        private mutating func write(_ byte: UInt8) {
            guard position < buffer.count else { return }
            buffer[position] = byte
            position += 1
        }
    }
}

extension QueueEngine {
    /// What the id of everything that callbackd makes in Asterisk begins with.
    public static let idPrefix = "callbackd."

    /// The tenant in an id made by ``QueueEngine``; nil for others' ids.
    public static func tenant(ofID id: String) -> TenantName? {
        guard id.hasPrefix(idPrefix) else { return nil }
        let rest = id.utf8.dropFirst(idPrefix.utf8.count)
        guard let end = rest.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        return TenantName(String(Substring(rest[..<end])))
    }

    mutating func newLeg(_ purpose: String, of place: PlaceID, on node: NodeName) -> ChannelID {
        ChannelID(node: node, id: ids.next(purpose, of: place))
    }

    mutating func newBridge(of place: PlaceID, on node: NodeName) -> BridgeID {
        BridgeID(node: node, id: ids.next("bridge", of: place))
    }
}
