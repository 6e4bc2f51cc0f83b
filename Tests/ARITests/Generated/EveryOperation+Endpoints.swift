// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

import ARI

extension EveryOperation {
    static let endpoints: [EveryOperation] = [
        EveryOperation("endpoints.list") { client in
            return try await client.endpoints.list()
        },
        EveryOperation("endpoints.sendMessage") { client in
            try await client.endpoints.sendMessage(
                to: "to",
                from: "from",
                body: "body",
                variables: ["key": "variables"]
            )
            return nil
        },
        EveryOperation("endpoints.refer") { client in
            try await client.endpoints.refer(
                to: "to",
                from: "from",
                referTo: "refer_to",
                toSelf: true,
                variables: ["key": "variables"]
            )
            return nil
        },
        EveryOperation("endpoints.listByTech") { client in
            return try await client.endpoints.listByTech("tech")
        },
        EveryOperation("endpoints.get") { client in
            return try await client.endpoints.get("tech", resource: "resource")
        },
        EveryOperation("endpoints.sendMessageToEndpoint") { client in
            try await client.endpoints.sendMessageToEndpoint(
                "tech",
                resource: "resource",
                from: "from",
                body: "body",
                variables: ["key": "variables"]
            )
            return nil
        },
        EveryOperation("endpoints.referToEndpoint") { client in
            try await client.endpoints.referToEndpoint(
                "tech",
                resource: "resource",
                from: "from",
                referTo: "refer_to",
                toSelf: false,
                variables: ["key": "variables"]
            )
            return nil
        },
    ]
}
