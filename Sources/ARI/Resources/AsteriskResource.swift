/// Operations on Asterisk itself.
public struct AsteriskResource: Sendable {
    let client: ARIClient

    /// `asterisk.getInfo`
    /// - Parameter only: of `build`, `system`, `config`, `status`; all of them if empty.
    public func info(only: [String] = []) async throws(ARIError) -> AsteriskInfo {
        let onlyItem = try QueryItem.checkedList("only", only, operation: "asterisk.getInfo")
        return try await client.perform(ARIOperation("asterisk.getInfo", .get, "/asterisk/info", query: [onlyItem]))
    }

    /// `asterisk.ping`
    @discardableResult
    public func ping() async throws(ARIError) -> AsteriskPing {
        try await client.perform(ARIOperation("asterisk.ping", .get, "/asterisk/ping"))
    }

    /// The value of a global variable; empty if it is not set. `asterisk.getGlobalVar`
    public func getGlobalVar(_ name: String) async throws(ARIError) -> String {
        let operation = ARIOperation(
            "asterisk.getGlobalVar",
            .get,
            "/asterisk/variable",
            query: [QueryItem("variable", name)]
        )
        return try await client.perform(operation, as: Variable.self).value
    }
}

extension ARIClient {
    /// Operations on Asterisk itself.
    public var asterisk: AsteriskResource { AsteriskResource(client: self) }
}
