import ARI
import ArgumentParser
import Foundation

/// Where the Asterisk is, for all examples. The credentials come from the environment: everybody on a machine can read
/// the arguments of its processes.
public struct AsteriskOptions: ParsableArguments {
    @Option(help: "ARI's root.")
    public var url = "http://127.0.0.1:8088/ari"

    public init() {}

    /// - Throws: `ValidationError` if the environment lacks ARI_USERNAME or ARI_PASSWORD.
    public func configuration(application: String) throws -> ARIConfiguration {
        let environment = ProcessInfo.processInfo.environment
        guard let username = environment["ARI_USERNAME"], let password = environment["ARI_PASSWORD"] else {
            throw ValidationError(
                "Set ARI_USERNAME and ARI_PASSWORD to a user and its password in Asterisk's ari.conf."
            )
        }
        return ARIConfiguration(
            baseURL: url,
            username: username,
            password: Secret(password),
            application: application
        )
    }
}
