// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

import ARI

extension EveryOperation {
    static let mailboxes: [EveryOperation] = [
        EveryOperation("mailboxes.list") { client in
            return try await client.mailboxes.list()
        },
        EveryOperation("mailboxes.get") { client in
            return try await client.mailboxes.get("mailboxName")
        },
        EveryOperation("mailboxes.update") { client in
            try await client.mailboxes.update("mailboxName", oldMessages: 2, newMessages: 3)
            return nil
        },
        EveryOperation("mailboxes.delete") { client in
            try await client.mailboxes.delete("mailboxName")
            return nil
        },
    ]
}
