/// A tenant's settings.
public struct TenantView: Hashable, Codable, Sendable {
    public var name: String
    /// The dialplan context through which customers are dialled.
    public var outboundContext: String
    /// The number shown to customers who are called back; absent: whatever the trunk shows.
    public var callerId: String?

    public init(name: String, outboundContext: String, callerId: String?) {
        self.name = name
        self.outboundContext = outboundContext
        self.callerId = callerId
    }
}
