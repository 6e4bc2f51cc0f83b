/// What a caller shows of their number.
public enum CallerID: Sendable, CustomStringConvertible {
    case number(String)
    /// The provider passes nothing on: From is anonymous.
    case withheld
    /// The provider knows the number (P-Asserted-Identity) and asks not to show it (Privacy: id).
    case restricted(String)

    public var description: String {
        switch self {
        case .number(let number): number
        case .withheld: "withheld"
        case .restricted(let number): "restricted \(number)"
        }
    }

    /// The keys of Tests/Lab/sipp/caller.xml.
    func keys(port: UInt16) -> [String] {
        let anonymous = "\"Anonymous\" <sip:anonymous@anonymous.invalid>"
        let (from, privacy, identity) =
            switch self {
            case .number(let number): ("<sip:\(number)@127.0.0.1:\(port)>", "none", nil as String?)
            case .withheld: (anonymous, "id", nil)
            case .restricted(let number): (anonymous, "id", "P-Asserted-Identity: <sip:\(number)@127.0.0.1>")
            }
        return [
            "-key", "from", from, "-key", "privacy", "Privacy: \(privacy)",
            "-key", "identity", identity ?? "Supported: path",
        ]
    }
}
