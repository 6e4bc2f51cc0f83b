// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Operations of the resource `mailboxes`; by `client.mailboxes`.
public struct MailboxesResource: Sendable {
    let client: ARIClient

    /// All mailboxes that ARI controls.
    ///
    /// `GET /mailboxes`
    public func list() async throws(ARIError) -> [Mailbox] {
        let request = ARIOperation("mailboxes.list", .get, "/mailboxes")
        return try await client.perform(request)
    }

    /// One mailbox and its counts.
    ///
    /// `GET /mailboxes/{mailboxName}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func get(_ mailboxName: String) async throws(ARIError) -> Mailbox {
        let request = ARIOperation(
            "mailboxes.get",
            .get,
            "/mailboxes/{mailboxName}",
            ids: ["mailboxName": mailboxName],
            mayUseWebSocket: true
        )
        return try await client.perform(request)
    }

    /// Sets a mailbox's counts; makes it if need be.
    ///
    /// `PUT /mailboxes/{mailboxName}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func update(_ mailboxName: String, oldMessages: Int, newMessages: Int) async throws(ARIError) {
        let request = ARIOperation(
            "mailboxes.update",
            .put,
            "/mailboxes/{mailboxName}",
            ids: ["mailboxName": mailboxName],
            query: [QueryItem("oldMessages", oldMessages), QueryItem("newMessages", newMessages)],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }

    /// Removes a mailbox that ARI controls.
    ///
    /// `DELETE /mailboxes/{mailboxName}`
    /// - Throws: ``ARIError``; the API describes the status 404.
    public func delete(_ mailboxName: String) async throws(ARIError) {
        let request = ARIOperation(
            "mailboxes.delete",
            .delete,
            "/mailboxes/{mailboxName}",
            ids: ["mailboxName": mailboxName],
            mayUseWebSocket: true
        )
        try await client.perform(request)
    }
}

extension ARIClient {
    /// Operations of the resource `mailboxes`.
    public var mailboxes: MailboxesResource { MailboxesResource(client: self) }
}
