import QueueEngine

/// Why a store could not do what was asked.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of error. More may come; compare with `==` and keep a default.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        private let label: String

        private init(_ label: String) { self.label = label }

        /// A word for logs and metrics; one of few.
        public var description: String { label }

        /// A newer lease exists: the writer is no longer the tenant's owner.
        public static let fenced = Code("fenced")
        public static let unknownTenant = Code("unknown-tenant")
        public static let tenantExists = Code("tenant-exists")
        /// The sequence numbers do not go on where the stored ones end.
        public static let outOfSequence = Code("out-of-sequence")
        /// Another process has the store open.
        public static let inUse = Code("in-use")
        /// The file or its directory cannot be opened or written.
        public static let notWritable = Code("not-writable")
        public static let corrupt = Code("corrupt")
        /// A later version of the program has written what this one cannot read.
        public static let tooNew = Code("too-new")
        public static let diskFull = Code("disk-full")
        public static let closed = Code("closed")
        /// Anything else; trying again may help.
        public static let unavailable = Code("unavailable")
    }

    public let code: Code
    /// What happened and, where there is one, the fix. For administrators.
    public let message: String
    /// With ``Code/outOfSequence``: the number of the tenant's last stored fact.
    public let storedSequence: Int64?

    public init(_ code: Code, _ message: String, storedSequence: Int64? = nil) {
        self.code = code
        self.message = message
        self.storedSequence = storedSequence
    }

    public var description: String { message }
}

extension StoreError {
    static func unknown(_ tenant: TenantName) -> Self { Self(.unknownTenant, "there is no tenant '\(tenant)'") }

    static func exists(_ tenant: TenantName) -> Self { Self(.tenantExists, "there is a tenant '\(tenant)' already") }

    static func fenced(_ lease: Lease) -> Self {
        Self(.fenced, "lease \(lease.number) of tenant '\(lease.tenant)' has been taken over by a newer one")
    }
}
