/// A version of Asterisk, out of its own words such as `22.10.1~dfsg+~cs6.15`.
struct AsteriskVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
    var major: Int
    var minor: Int

    /// `nil` for versions without numbers, such as `GIT-master-cb214713c0`, and for those of certified releases, whose
    /// numbers say less about what is in them.
    init?(_ text: String) {
        let parts = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }.split(separator: ".")
        guard parts.count >= 2, let major = Int(parts[0]), let minor = Int(parts[1]),
            !text.contains("cert")
        else { return nil }
        self.init(major: major, minor: minor)
    }

    init(major: Int, minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// Whether it answers requests on the event websocket: since 20.14, 21.9 and 22.4, as Asterisk's announcement of
    /// "ARI REST over WebSocket" says.
    var answersRequestsOverWebSocket: Bool {
        switch major {
        case ..<20: false
        case 20: minor >= 14
        case 21: minor >= 9
        case 22: minor >= 4
        default: true
        }
    }

    var description: String { "\(major).\(minor)" }

    static func < (left: Self, right: Self) -> Bool { (left.major, left.minor) < (right.major, right.minor) }
}
