import QueueEngine

/// Has Asterisk do what an engine asks for.
public protocol ActPerformer: Sendable {
    /// Takes `acts`, whose facts are durable, in order, and returns without waiting for any of them.
    func perform(_ acts: [Act], for tenant: TenantName)
}
