import ArgumentParser

/// Something of a tenant: `acme/support`.
struct ScopedName: Hashable, Sendable {
    let tenant: String
    let name: String

    static func parse(_ text: String) throws -> Self {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            throw ValidationError("Write TENANT/NAME, such as acme/support.")
        }
        return Self(tenant: parts[0], name: parts[1])
    }
}

/// A tenant, or one of its queues: `acme` or `acme/support`.
struct TenantOrQueue: Hashable, Sendable {
    let tenant: String
    let queue: String?

    static func parse(_ text: String) throws -> Self {
        guard text.contains("/") else {
            guard !text.isEmpty else { throw ValidationError("Write TENANT or TENANT/QUEUE, such as acme/support.") }
            return Self(tenant: text, queue: nil)
        }
        let scoped = try ScopedName.parse(text)
        return Self(tenant: scoped.tenant, queue: scoped.name)
    }
}
