// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "callbackd",
    products: [
        .executable(name: "callbackd", targets: ["callbackd"]),
        .executable(name: "callbackctl", targets: ["callbackctl"]),
        .library(name: "ARI", targets: ["ARI"]),
        .library(name: "ARITestKit", targets: ["ARITestKit"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCurl",
            pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"])]
        ),
        .systemLibrary(
            name: "CWebSockets",
            pkgConfig: "libwebsockets",
            providers: [.apt(["libwebsockets-dev"])]
        ),

        // A value behind a lock that the thread sanitizer understands.
        .target(name: "Locking", swiftSettings: strict),
        // HTTP requests over libcurl, for ARI's REST side and for callbackctl's Unix socket.
        .target(
            name: "CurlHTTP",
            dependencies: [
                "CCurl", "Locking",
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "HeapModule", package: "swift-collections"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        // simdjson behind C functions.
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(
            name: "ARI",
            dependencies: [
                "CSimdJSON", "CWebSockets", "CurlHTTP", "Locking", .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        // Writes the ARI target's operations, models and events from Asterisk's own description: `make generate`.
        .executableTarget(name: "ari-generate", swiftSettings: strict),
        .target(
            name: "ARITestKit",
            dependencies: [
                "ARI", "CurlHTTP", "Locking",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOWebSocket", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.copy("Traces")],
            swiftSettings: strict
        ),

        // Small programs that show the ARI library; the first is the tutorial's.
        .executableTarget(
            name: "ari-answer",
            dependencies: ["ARI", .product(name: "Logging", package: "swift-log")],
            path: "Sources/Examples/ari-answer",
            swiftSettings: strict
        ),
        .target(
            name: "ExampleSupport",
            dependencies: ["ARI", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            path: "Sources/Examples/Support",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "ari-echo",
            dependencies: [
                "ARI", "ExampleSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Sources/Examples/ari-echo",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "ari-dial-and-bridge",
            dependencies: [
                "ARI", "ExampleSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Sources/Examples/ari-dial-and-bridge",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "ari-event-viewer",
            dependencies: [
                "ARI", "ExampleSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Sources/Examples/ari-event-viewer",
            swiftSettings: strict
        ),

        .target(name: "QueueEngine", swiftSettings: strict),
        // A seeded world around the engine: what proves it, and what `callbackctl simulate` runs.
        .target(
            name: "QueueSimulation",
            dependencies: [
                "QueueEngine",
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "HeapModule", package: "swift-collections"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "QueueStore",
            dependencies: ["QueueEngine", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict
        ),
        // One actor for each tenant: it feeds the engine, stores its facts, then has its acts performed.
        .target(
            name: "QueueRuntime",
            dependencies: [
                "Locking", "QueueEngine", "QueueStore",
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "HeapModule", package: "swift-collections"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "CallControl",
            dependencies: ["QueueEngine", "ARI", "Locking", .product(name: "Logging", package: "swift-log")],
            swiftSettings: strict
        ),

        // The data types of the administration API, shared by the daemon and callbackctl.
        .target(name: "AdministrationAPI", swiftSettings: strict),
        .target(
            name: "Administration",
            dependencies: [
                "AdministrationAPI", "QueueEngine",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),

        .executableTarget(
            name: "callbackd",
            dependencies: [
                "Administration", "AdministrationAPI", "ARI", "CallControl", "CurlHTTP", "Locking", "QueueEngine",
                "QueueRuntime", "QueueStore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "callbackctl",
            dependencies: [
                "AdministrationAPI", "CurlHTTP", "QueueSimulation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        // The lab: a real Asterisk, real SIP phones and a real callbackd on loopback.
        .target(name: "LabKit", dependencies: ["Locking"], path: "Tests/LabKit", swiftSettings: strict),
        // Test bodies that hold for a real Asterisk and a fake one alike, the stages they run on, and their recorder.
        .target(
            name: "ARIConformance",
            dependencies: ["ARI", "ARITestKit", "Locking", .product(name: "Logging", package: "swift-log")],
            path: "Tests/ARIConformance",
            swiftSettings: strict
        ),
        .target(
            name: "LabStage",
            dependencies: ["ARI", "ARIConformance", "LabKit"],
            path: "Tests/LabStage",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "ari-record-traces",
            dependencies: ["ARIConformance", "ARITestKit", "LabKit", "LabStage"],
            path: "Tests/TraceRecording",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "callbackd-demo",
            dependencies: ["LabKit"],
            path: "Tests/Demo",
            swiftSettings: strict
        ),
        // The engine beside queueing theory: `make theory`.
        .executableTarget(
            name: "callbackd-theory",
            dependencies: ["QueueSimulation"],
            path: "Tests/Theory",
            swiftSettings: strict
        ),
        // callbackd and app_queue side by side on one Asterisk, by the phones' own clocks.
        .executableTarget(
            name: "callbackd-benchmark",
            dependencies: ["LabKit", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            path: "Tests/Benchmark",
            swiftSettings: strict
        ),
        .systemLibrary(name: "CMalloc", path: "Tests/CMalloc"),
        // What the engine's inputs cost, and how that depends on how many places and agents there are.
        .executableTarget(
            name: "engine-benchmark",
            dependencies: [
                "CMalloc", "QueueEngine", "QueueSimulation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/EngineBenchmark",
            swiftSettings: strict
        ),

        // The ARI client beside a Python client and bare libcurl.
        .executableTarget(
            name: "ari-benchmark",
            dependencies: [
                "ARI", "ARITestKit", "CCurl", "LabKit", "Locking",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/ARIBenchmark",
            exclude: ["Python"],
            swiftSettings: strict
        ),
        // The simulation by hand: `make simulate`, a failing seed's replay, `make mutants`.
        .executableTarget(
            name: "queue-simulation",
            dependencies: ["QueueSimulation", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            path: "Tests/Simulate",
            swiftSettings: strict
        ),

        .testTarget(
            name: "CurlHTTPTests",
            dependencies: ["ARITestKit", "CCurl", "CurlHTTP", "LabKit"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ARITests",
            dependencies: [
                "ARI", "ARIConformance", "ARITestKit", "CurlHTTP", "LabKit", "Locking", "ari-generate",
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Digest", "Trace"],
            swiftSettings: strict
        ),
        .testTarget(name: "QueueEngineTests", dependencies: ["QueueEngine"], swiftSettings: strict),
        .testTarget(
            name: "QueueSimulationTests",
            dependencies: ["QueueEngine", "QueueSimulation", "queue-simulation"],
            exclude: ["Reference"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "QueueStoreTests",
            dependencies: ["QueueEngine", "QueueStore", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "QueueRuntimeTests",
            dependencies: [
                "Locking", "QueueEngine", "QueueRuntime", "QueueStore", .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CallControlTests",
            dependencies: [
                "CallControl", "QueueEngine", "QueueRuntime", "ARI", "ARITestKit", "Locking",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        // A fake backend behind a real server on a real Unix socket.
        .target(
            name: "AdministrationTestKit",
            dependencies: [
                "Administration", "AdministrationAPI", "CurlHTTP", "QueueEngine",
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/AdministrationTestKit",
            swiftSettings: strict
        ),
        .testTarget(
            name: "AdministrationTests",
            dependencies: [
                "Administration", "AdministrationAPI", "AdministrationTestKit", "CurlHTTP", "QueueEngine",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "callbackdTests",
            dependencies: [
                "callbackd", "Locking", "QueueEngine", "QueueRuntime", .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "callbackctlTests",
            dependencies: ["callbackctl", "AdministrationAPI", "AdministrationTestKit", "CurlHTTP", "Locking"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "HouseRulesTests",
            dependencies: ["AdministrationAPI", "QueueEngine"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "ARI", "ARIConformance", "ARITestKit", "LabKit", "LabStage", "Locking",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
    ],
    cxxLanguageStandard: .cxx17
)
