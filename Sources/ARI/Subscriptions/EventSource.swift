/// Something outside the application whose events it can have sent to it.
public struct EventSource: Sendable, Hashable, CustomStringConvertible {
    /// As ARI writes it, such as `endpoint:PJSIP/6001`.
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static func channel(_ id: String) -> EventSource { EventSource(rawValue: "channel:" + id) }
    public static func bridge(_ id: String) -> EventSource { EventSource(rawValue: "bridge:" + id) }

    /// Such as `endpoint("PJSIP", "6001")`; without a resource, all endpoints of the technology.
    public static func endpoint(_ technology: String, _ resource: String? = nil) -> EventSource {
        EventSource(rawValue: "endpoint:" + technology + (resource.map { "/" + $0 } ?? ""))
    }

    /// Such as `deviceState("PJSIP/6001")`. Asterisk can deadlock while it sends one to a connection that is closing
    /// (its issue 2170); prefer endpoints where they do.
    public static func deviceState(_ device: String) -> EventSource { EventSource(rawValue: "deviceState:" + device) }

    public var description: String { rawValue }
}
