import ARI
import Foundation
import Logging

let environment = ProcessInfo.processInfo.environment
let configuration = ARIConfiguration(
    baseURL: environment["ARI_URL"] ?? "http://127.0.0.1:8088/ari",
    username: environment["ARI_USERNAME"] ?? "",
    password: Secret(environment["ARI_PASSWORD"] ?? ""),
    application: "hello"
)
let client = ARIClient(configuration: configuration)
let session = ARISession(client: client, logger: Logger(label: "hello"))
Task { await session.run() }
