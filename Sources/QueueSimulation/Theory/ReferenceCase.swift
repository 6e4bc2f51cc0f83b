/// A queue with the values that queueing theory gives it, as they stand in a reference file: times in seconds, the rate
/// in calls per hour, and values computed by other methods than ours.
public struct ReferenceCase: Decodable, Sendable {
    public let name: String
    public let queue: CallbackQueue
    public let values: [Measure: Double]

    private enum CodingKeys: CodingKey {
        case name, arrivalsPerHour, meanHandling, meanPatience, agents, offerAfter, acceptance, target, values
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        values = try container.decode([Measure: Double].self, forKey: .values)
        queue = CallbackQueue(
            arrivalRate: try container.decode(Double.self, forKey: .arrivalsPerHour) / 3_600,
            meanHandling: try container.decode(Double.self, forKey: .meanHandling),
            meanPatience: try container.decodeIfPresent(Double.self, forKey: .meanPatience),
            agents: try container.decode(Int.self, forKey: .agents),
            offerAfter: try container.decodeIfPresent(Double.self, forKey: .offerAfter),
            acceptance: try container.decode(Double.self, forKey: .acceptance),
            target: try container.decode(Double.self, forKey: .target)
        )
    }

    /// How long so many calls take to come in, in hours.
    public func hours(of calls: Double) -> Double { calls / (queue.arrivalRate * 3_600) }
}
