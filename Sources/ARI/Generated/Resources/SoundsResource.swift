// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Operations of the resource `sounds`; by `client.sounds`.
public struct SoundsResource: Sendable {
    let client: ARIClient

    /// All sounds, or those of a language and a format.
    ///
    /// `GET /sounds`
    public func list(lang: String? = nil, format: String? = nil) async throws(ARIError) -> [Sound] {
        let request = ARIOperation(
            "sounds.list",
            .get,
            "/sounds",
            query: [QueryItem("lang", lang), QueryItem("format", format)]
        )
        return try await client.perform(request)
    }

    /// One sound and what it is there as.
    ///
    /// `GET /sounds/{soundId}`
    public func get(_ soundID: String) async throws(ARIError) -> Sound {
        let request = ARIOperation("sounds.get", .get, "/sounds/{soundId}", ids: ["soundId": soundID])
        return try await client.perform(request)
    }
}

extension ARIClient {
    /// Operations of the resource `sounds`.
    public var sounds: SoundsResource { SoundsResource(client: self) }
}
