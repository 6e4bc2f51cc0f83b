/// A setting that cannot be taken: which one, what is wrong with it, and what would be right.
public struct SettingsProblem: Error, Hashable, Codable, Sendable, CustomStringConvertible {
    /// The setting's name in the API: `offerAfter`, `endpoint` …
    public let setting: String
    public let problem: String

    public init(setting: String, problem: String) {
        self.setting = setting
        self.problem = problem
    }

    public var description: String { "\(setting): \(problem)" }

    static func unless(_ isFine: Bool, _ setting: String, _ problem: @autoclosure () -> String) throws(SettingsProblem)
    {
        guard isFine else { throw SettingsProblem(setting: setting, problem: problem()) }
    }

    static func within<Value: Comparable>(
        _ range: ClosedRange<Value>,
        _ value: Value,
        _ setting: String
    ) throws(SettingsProblem) {
        try unless(
            range.contains(value),
            setting,
            "\(value) is outside \(range.lowerBound) to \(range.upperBound)"
        )
    }
}
