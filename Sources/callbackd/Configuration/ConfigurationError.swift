/// Everything that is wrong with a configuration, so that it can be put right in one go.
struct ConfigurationError: Error, Equatable, CustomStringConvertible {
    /// Each names the file and line or the environment variable, the key, what is wrong and the fix.
    let problems: [String]

    var description: String { problems.joined(separator: "\n") }
}

/// Collects problems while a configuration is read.
final class ConfigurationProblems {
    private(set) var found: [String] = []

    /// `place` is where the value was given.
    func add(_ place: String, _ problem: String) {
        found.append("\(place): \(problem)")
    }
}
