/// How often each whole number of seconds was seen; of bounded size, whatever it is given.
struct SecondsHistogram: Hashable, Sendable {
    /// Longer spans count as this long: four hours.
    static let longest = 14_400

    private(set) var counts: [Int] = []
    private(set) var total = 0
    /// Of spans as they were, in seconds.
    private(set) var sum = 0.0

    mutating func add(_ seconds: Int) {
        let bin = min(max(seconds, 0), Self.longest)
        if bin >= counts.count { counts += Array(repeating: 0, count: bin + 1 - counts.count) }
        counts[bin] += 1
        total += 1
        sum += Double(bin)
    }

    func count(at second: Int) -> Int { counts.indices.contains(second) ? counts[second] : 0 }

    var mean: Double? { total > 0 ? sum / Double(total) : nil }

    /// The distribution of the spans: a second that was logged stands for the half before and the half after it, 0 for
    /// the half second after it. Nil when nothing was seen.
    var distribution: EmpiricalDistribution? {
        guard total > 0 else { return nil }
        var times = [0.0]
        var shares = [0.0]
        var seen = 0
        for (second, count) in counts.enumerated() where count > 0 {
            let low = max(Double(second) - 0.5, 0)
            if low > times[times.count - 1] {
                times.append(low)
                shares.append(Double(seen) / Double(total))
            }
            seen += count
            times.append(Double(second) + 0.5)
            shares.append(Double(seen) / Double(total))
        }
        return EmpiricalDistribution(times: times, shares: shares)
    }
}
