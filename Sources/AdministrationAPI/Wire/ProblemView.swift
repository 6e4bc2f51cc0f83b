/// Why a request was refused; the body of every answer that is not a success (`application/problem+json`, RFC 9457).
public struct ProblemView: Error, Hashable, Codable, Sendable {
    public static let mediaType = "application/problem+json"

    /// The HTTP status.
    public var status: Int
    /// A word for programs: `unknown-queue`, `invalid-setting` …
    public var code: String
    /// What is wrong, for people.
    public var detail: String
    /// The setting, field or query parameter at fault.
    public var setting: String?
    /// What would be right.
    public var fix: String?

    public init(status: Int, code: String, detail: String, setting: String? = nil, fix: String? = nil) {
        self.status = status
        self.code = code
        self.detail = detail
        self.setting = setting
        self.fix = fix
    }
}
