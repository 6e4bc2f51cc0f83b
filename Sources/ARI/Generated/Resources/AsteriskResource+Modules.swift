// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

extension AsteriskResource {
    /// All modules that Asterisk knows.
    ///
    /// `GET /asterisk/modules`
    public func listModules() async throws(ARIError) -> [Module] {
        let request = ARIOperation("asterisk.listModules", .get, "/asterisk/modules")
        return try await client.perform(request)
    }

    /// One module, its status and how often it is in use.
    ///
    /// `GET /asterisk/modules/{moduleName}`
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    public func getModule(_ moduleName: String) async throws(ARIError) -> Module {
        let request = ARIOperation(
            "asterisk.getModule",
            .get,
            "/asterisk/modules/{moduleName}",
            ids: ["moduleName": moduleName],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// Loads a module. Takes as long as the module does.
    ///
    /// `POST /asterisk/modules/{moduleName}`
    /// - Note: May block, for up to ``ARIConfiguration/Requests/blockingTimeoutMilliseconds``.
    /// - Throws: ``ARIError``; the API describes the status 409.
    public func loadModule(_ moduleName: String) async throws(ARIError) {
        let request = ARIOperation(
            "asterisk.loadModule",
            .post,
            "/asterisk/modules/{moduleName}",
            ids: ["moduleName": moduleName],
            mayBlock: true
        )
        try await client.perform(request)
    }

    /// Unloads a module. Takes as long as the module does.
    ///
    /// `DELETE /asterisk/modules/{moduleName}`
    /// - Note: May block, for up to ``ARIConfiguration/Requests/blockingTimeoutMilliseconds``.
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    public func unloadModule(_ moduleName: String) async throws(ARIError) {
        let request = ARIOperation(
            "asterisk.unloadModule",
            .delete,
            "/asterisk/modules/{moduleName}",
            ids: ["moduleName": moduleName],
            mayBlock: true
        )
        try await client.perform(request)
    }

    /// Lets a module read its configuration again. Takes as long as the module does.
    ///
    /// `PUT /asterisk/modules/{moduleName}`
    /// - Note: May block, for up to ``ARIConfiguration/Requests/blockingTimeoutMilliseconds``.
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    public func reloadModule(_ moduleName: String) async throws(ARIError) {
        let request = ARIOperation(
            "asterisk.reloadModule",
            .put,
            "/asterisk/modules/{moduleName}",
            ids: ["moduleName": moduleName],
            mayBlock: true
        )
        try await client.perform(request)
    }
}
