// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "hello",
    dependencies: [
        .package(path: "../callbackd"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .executableTarget(
            name: "hello",
            dependencies: [
                .product(name: "ARI", package: "callbackd"),
                .product(name: "Logging", package: "swift-log"),
            ]
        )
    ]
)
