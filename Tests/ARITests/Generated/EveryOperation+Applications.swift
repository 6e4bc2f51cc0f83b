// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

import ARI

extension EveryOperation {
    static let applications: [EveryOperation] = [
        EveryOperation("applications.list") { client in
            return try await client.applications.list()
        },
        EveryOperation("applications.get") { client in
            return try await client.applications.get("applicationName")
        },
        EveryOperation("applications.subscribe") { client in
            return try await client.applications.subscribe(
                "applicationName",
                eventSources: ["eventSource-1", "eventSource-2"]
            )
        },
        EveryOperation("applications.unsubscribe") { client in
            return try await client.applications.unsubscribe(
                "applicationName",
                eventSources: ["eventSource-1", "eventSource-2"]
            )
        },
        EveryOperation("applications.filter") { client in
            return try await client.applications.filter("applicationName", filter: ["key": "filter"])
        },
    ]
}
