import DequeModule
import QueueEngine

/// Puts what happens into words, and keeps the last of them.
struct Tracer: Observer {
    let limit: Int
    private var kept: Deque<String> = []

    init(limit: Int) { self.limit = limit }

    var lines: [String] { Array(kept) }

    mutating func observe(_ happening: Happening, at now: Instant) {
        guard let text = Self.text(of: happening) else { return }
        kept.append("\(Self.clock(now)) \(text)")
        if kept.count > limit { kept.removeFirst() }
    }

    /// Nil for what nobody needs to read.
    static func text(of happening: Happening) -> String? {
        switch happening {
        case .given(let input): "> \(text(of: input))"
        case .stored(let fact): "  = \(fact.fact)"
        case .performed(let act): "  < \(act)"
        case .replied(let request, _, let result): "  reply \(request.number): \(result)"
        case .died: "callbackd dies"
        case .recovered: "callbackd begins anew"
        case .phone(let event): "    phone: \(event)"
        case .removed(let node): "\(node) is taken away"
        case .tookStray(let input, let facts, let acts): "  stray \(input): \(facts) \(acts)"
        case .closed: "the day is over"
        case .tick: nil
        }
    }

    /// Without what has no order.
    private static func text(of input: Input) -> String {
        guard case .reconciled(let presence) = input else { return "\(input)" }
        let channels = presence.channels.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let bridges = presence.bridges.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.sorted())" }
        return "reconciled \(presence.node): \(channels) \(bridges)"
    }

    /// `h:mm:ss.mmm` since the world's start.
    private static func clock(_ now: Instant) -> String {
        let time = now.milliseconds - World<NoObserver>.start.milliseconds
        func padded(_ number: Int64, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(time / 3_600_000):\(padded(time / 60_000 % 60, 2)):\(padded(time / 1_000 % 60, 2))"
            + ".\(padded(time % 1_000, 3))"
    }
}
