import Testing

@Suite("Arrows run one way: engine ← ports ← adapters ← daemon")
struct ArrowsRunOneWay {
    /// Which modules of ours and of others a room may import, as the architecture has it.
    static let rooms: [String: Set<String>] = [
        "QueueEngine": [],
        "QueueSimulation": ["QueueEngine", "DequeModule", "Foundation", "Glibc", "HeapModule", "Synchronization"],
        "QueueStore": ["QueueEngine", "GRDB", "Foundation", "Glibc"],
        "QueueRuntime": [
            "QueueEngine", "QueueStore", "DequeModule", "Foundation", "HeapModule", "Locking", "Logging",
        ],
        "Locking": ["Foundation"],
        "CurlHTTP": ["CCurl", "DequeModule", "Foundation", "Glibc", "HeapModule", "Locking", "Logging"],
        "ARI": [
            "CSimdJSON", "CWebSockets", "CurlHTTP", "Foundation", "Locking", "Logging", "Glibc", "Synchronization",
        ],
        "ari-generate": ["Foundation"],
        "ARITestKit": [
            "ARI", "CurlHTTP", "Foundation", "Locking", "Logging", "NIOCore", "NIOPosix", "NIOHTTP1", "NIOWebSocket",
            "NIOConcurrencyHelpers",
        ],
        "Examples": ["ARI", "ArgumentParser", "ExampleSupport", "Foundation", "Logging"],
        "CallControl": ["QueueEngine", "ARI", "Locking", "Logging"],
        "AdministrationAPI": ["Foundation"],
        "Administration": [
            "AdministrationAPI", "QueueEngine", "Foundation", "Glibc", "HTTPTypes", "Hummingbird", "HummingbirdCore",
            "Logging", "NIOCore", "ServiceLifecycle",
        ],
        "callbackctl": [
            "AdministrationAPI", "ArgumentParser", "CurlHTTP", "Foundation", "Glibc", "QueueSimulation",
        ],
    ]

    @Test("A room imports nothing but what the architecture gives it", arguments: rooms.keys.sorted())
    func room(_ target: String) throws {
        let allowed = try #require(Self.rooms[target])
        let files = try SourceTree.files(below: "Sources/\(target)")
        #expect(!files.isEmpty)
        for file in files {
            let strangers = file.imports.subtracting(allowed)
            #expect(strangers.isEmpty, "\(file.path) imports \(strangers.sorted())")
        }
    }

    @Test("Every target that others build on has its rule here")
    func complete() throws {
        let targets = Set(try SourceTree.files(below: "Sources").map(\.target))
        #expect(targets.subtracting(Self.rooms.keys) == ["callbackd"])
    }
}
