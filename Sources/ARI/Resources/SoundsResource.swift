/// Operations on sound files.
public struct SoundsResource: Sendable {
    let client: ARIClient

    /// `sounds.list`
    public func list(lang: String? = nil, format: String? = nil) async throws(ARIError) -> [Sound] {
        try await client.perform(
            ARIOperation("sounds.list", .get, "/sounds", query: [QueryItem("lang", lang), QueryItem("format", format)])
        )
    }

    /// `sounds.get`
    public func get(_ soundID: String) async throws(ARIError) -> Sound {
        try await client.perform(ARIOperation("sounds.get", .get, "/sounds/{soundId}", ids: ["soundId": soundID]))
    }
}

extension ARIClient {
    /// Operations on sound files.
    public var sounds: SoundsResource { SoundsResource(client: self) }
}
