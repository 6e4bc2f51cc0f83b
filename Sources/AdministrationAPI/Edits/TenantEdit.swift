/// What a tenant is created with.
public struct TenantCreation: EditBody {
    public var name: String
    public var outboundContext: String
    public var callerId: String?

    public init(name: String, outboundContext: String, callerId: String? = nil) {
        self.name = name
        self.outboundContext = outboundContext
        self.callerId = callerId
    }

    public enum CodingKeys: String, CodingKey, CaseIterable { case name, outboundContext, callerId }
    public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }
}

/// A change of a tenant's settings; what is nil stays as it is.
public struct TenantEdit: EditBody {
    public var outboundContext: String?
    /// An empty text removes it.
    public var callerId: String?

    public init(outboundContext: String? = nil, callerId: String? = nil) {
        self.outboundContext = outboundContext
        self.callerId = callerId
    }

    public enum CodingKeys: String, CodingKey, CaseIterable { case outboundContext, callerId }
    public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }
}
