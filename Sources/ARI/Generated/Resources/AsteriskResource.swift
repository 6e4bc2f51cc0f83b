// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Operations of the resource `asterisk`; by `client.asterisk`.
public struct AsteriskResource: Sendable {
    let client: ARIClient

    /// What Asterisk is, how it is set up and since when it runs; all of it, or the parts named.
    ///
    /// `GET /asterisk/info`
    public func getInfo(only: [InfoPart]? = nil) async throws(ARIError) -> AsteriskInfo {
        let request = ARIOperation(
            "asterisk.getInfo",
            .get,
            "/asterisk/info",
            query: [try QueryItem.checkedList("only", only, operation: "asterisk.getInfo")],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// Asks whether Asterisk answers, with its own time.
    ///
    /// `GET /asterisk/ping`
    @discardableResult
    public func ping() async throws(ARIError) -> AsteriskPing {
        let request = ARIOperation("asterisk.ping", .get, "/asterisk/ping", mayUseWebSocket: true)
        return try await client.perform(request)
    }

    /// Reads a global variable; empty if it is not set.
    ///
    /// `GET /asterisk/variable`
    /// - Throws: ``ARIError``; the API describes the status 400.
    public func getGlobalVar(variable: String) async throws(ARIError) -> Variable {
        let request = ARIOperation(
            "asterisk.getGlobalVar",
            .get,
            "/asterisk/variable",
            query: [QueryItem("variable", variable)]
        )
        return try await client.perform(request)
    }

    /// Sets a global variable; without a value, removes it.
    ///
    /// `POST /asterisk/variable`
    /// - Throws: ``ARIError``; the API describes the status 400.
    public func setGlobalVar(variable: String, value: String? = nil) async throws(ARIError) {
        let request = ARIOperation(
            "asterisk.setGlobalVar",
            .post,
            "/asterisk/variable",
            query: [QueryItem("variable", variable), QueryItem("value", value)]
        )
        try await client.perform(request)
    }
}

extension ARIClient {
    /// Operations of the resource `asterisk`.
    public var asterisk: AsteriskResource { AsteriskResource(client: self) }
}
