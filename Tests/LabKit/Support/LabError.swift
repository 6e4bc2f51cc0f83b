/// Why the lab could not do what a test asked of it.
public enum LabError: Error, CustomStringConvertible, Sendable {
    /// Something named did not happen in time.
    case timedOut(String, within: Duration, seen: String)
    /// A program of the lab failed.
    case failed(String, output: String)
    /// The lab was asked for something that it does not have.
    case unknown(String)

    public var description: String {
        switch self {
        case .timedOut(let what, let duration, let seen):
            "not within \(duration): \(what)" + (seen.isEmpty ? "" : "\nseen: \(seen)")
        case .failed(let what, let output): "\(what)" + (output.isEmpty ? "" : "\n\(output)")
        case .unknown(let what): what
        }
    }
}
