/// What callers went through, by the hour of the day in which they came.
public struct HourlyMeans: Sendable {
    public struct Hour: Sendable {
        public internal(set) var calls = 0
        var abandoned = 0
        var calledBack = 0
        var timeOnLine = 0.0
        var waitOfCallbacks = 0.0

        /// Nil where nobody came.
        public var abandonProbability: Double? { calls > 0 ? Double(abandoned) / Double(calls) : nil }
        /// Seconds; nil where nobody came.
        public var meanTimeOnLine: Double? { calls > 0 ? timeOnLine / Double(calls) : nil }
        /// Seconds; nil where nobody was called back.
        public var meanWaitOfCallbacks: Double? { calledBack > 0 ? waitOfCallbacks / Double(calledBack) : nil }
    }

    public private(set) var hours = Array(repeating: Hour(), count: 24)

    mutating func add(_ call: CallRecord) {
        let index = Int(call.arrivedAt / 3_600) % hours.count
        hours[index].calls += 1
        hours[index].timeOnLine += call.timeOnLine
        if call.ending == .abandoned { hours[index].abandoned += 1 }
        guard call.ending == .calledBack else { return }
        hours[index].calledBack += 1
        hours[index].waitOfCallbacks += call.wait
    }
}
