// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

extension AsteriskResource {
    /// Reads one object of a dynamic configuration, such as a PJSIP endpoint.
    ///
    /// `GET /asterisk/config/dynamic/{configClass}/{objectType}/{id}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func getObject(configClass: String, objectType: String, id: String) async throws(ARIError) -> [ConfigTuple] {
        let request = ARIOperation(
            "asterisk.getObject",
            .get,
            "/asterisk/config/dynamic/{configClass}/{objectType}/{id}",
            ids: ["configClass": configClass, "objectType": objectType, "id": id]
        )
        return try await client.perform(request)
    }

    /// Makes or changes an object of a dynamic configuration.
    ///
    /// `PUT /asterisk/config/dynamic/{configClass}/{objectType}/{id}`
    /// - Throws: ``ARIError``; the API describes the status 400, 403 or 404.
    @discardableResult
    public func updateObject(
        configClass: String,
        objectType: String,
        id: String,
        fields: [ConfigTuple]? = nil
    ) async throws(ARIError) -> [ConfigTuple] {
        let request = ARIOperation(
            "asterisk.updateObject",
            .put,
            "/asterisk/config/dynamic/{configClass}/{objectType}/{id}",
            ids: ["configClass": configClass, "objectType": objectType, "id": id],
            body: try JSONBody.keyed("fields", fields, operation: "asterisk.updateObject")
        )
        return try await client.perform(request)
    }

    /// Removes an object of a dynamic configuration.
    ///
    /// `DELETE /asterisk/config/dynamic/{configClass}/{objectType}/{id}`
    /// - Throws: ``ARIError``; the API describes the status 403 or 404.
    public func deleteObject(configClass: String, objectType: String, id: String) async throws(ARIError) {
        let request = ARIOperation(
            "asterisk.deleteObject",
            .delete,
            "/asterisk/config/dynamic/{configClass}/{objectType}/{id}",
            ids: ["configClass": configClass, "objectType": objectType, "id": id]
        )
        try await client.perform(request)
    }
}
