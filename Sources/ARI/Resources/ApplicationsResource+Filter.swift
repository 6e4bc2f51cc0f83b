extension ApplicationsResource {
    /// Asks Asterisk not to send events of these types; replaces the filter that was there.
    @discardableResult
    public func filter(_ applicationName: String, disallowed types: Set<String>) async throws(ARIError) -> Application {
        let list = types.sorted().map { JSONValue.object(["type": .string($0)]) }
        return try await filter(applicationName, filter: ["disallowed": .array(list)])
    }
}
