/// What a lab has.
public struct LabOptions: Sendable {
    /// Agents' phones: PJSIP endpoints of these names.
    public var agents = ["1001", "1002", "1003"]
    /// More dialplan, after the repository's own.
    public var dialplan = ""
    /// Global variables of the dialplan, such as CALLBACKD_PATIENCE.
    public var globals: [String: String] = [:]
    /// More prompts than the catalogue's: name to text.
    public var prompts: [String: String] = [:]
    /// More modules than the repository's own, such as app_queue.so.
    public var modules: [String] = []
    /// More configuration: the name of a file to text, appended to it.
    public var configuration: [String: String] = [:]
    /// Leaves the directory, with all logs, when the lab is stopped (also by CALLBACKD_LAB_KEEP=1).
    public var keepsDirectory = false

    public init() {}
}
