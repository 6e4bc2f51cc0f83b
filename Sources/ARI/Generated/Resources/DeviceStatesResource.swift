// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Operations of the resource `deviceStates`; by `client.deviceStates`.
public struct DeviceStatesResource: Sendable {
    let client: ARIClient

    /// All device states that ARI controls.
    ///
    /// `GET /deviceStates`
    public func list() async throws(ARIError) -> [DeviceState] {
        let request = ARIOperation("deviceStates.list", .get, "/deviceStates")
        return try await client.perform(request)
    }

    /// The state of any device.
    ///
    /// `GET /deviceStates/{deviceName}`
    public func get(_ deviceName: String) async throws(ARIError) -> DeviceState {
        let request = ARIOperation(
            "deviceStates.get",
            .get,
            "/deviceStates/{deviceName}",
            ids: ["deviceName": deviceName],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// Sets the state of a device that ARI controls, such as `Stasis:lamp`; makes it if need be.
    ///
    /// `PUT /deviceStates/{deviceName}`
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    public func update(_ deviceName: String, deviceState: DeviceState.State) async throws(ARIError) {
        let request = ARIOperation(
            "deviceStates.update",
            .put,
            "/deviceStates/{deviceName}",
            ids: ["deviceName": deviceName],
            query: [QueryItem("deviceState", deviceState)],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Removes a device state that ARI controls.
    ///
    /// `DELETE /deviceStates/{deviceName}`
    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
    public func delete(_ deviceName: String) async throws(ARIError) {
        let request = ARIOperation(
            "deviceStates.delete",
            .delete,
            "/deviceStates/{deviceName}",
            ids: ["deviceName": deviceName],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }
}

extension ARIClient {
    /// Operations of the resource `deviceStates`.
    public var deviceStates: DeviceStatesResource { DeviceStatesResource(client: self) }
}
