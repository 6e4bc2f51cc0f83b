import Foundation
import Logging
import QueueEngine

import struct CurlHTTP.Secret

/// What the daemon is told at its start, by its file and by its environment.
struct Configuration: Equatable, Sendable {
    /// The store's file.
    var store: String
    /// The Unix socket of the administration API.
    var controlSocket: String
    var log: Log
    /// At least one.
    var asterisk: [Asterisk]
    var prompts: Prompts
    /// How long facts and ended callbacks are kept: 1 to 3650.
    var retentionDays: Int

    struct Log: Equatable, Sendable {
        enum Format: String, CaseIterable, Sendable {
            case text
            case json
        }

        var level: Logger.Level
        var format: Format
    }

    /// One Asterisk, and how its ARI is reached.
    struct Asterisk: Equatable, Sendable {
        var name: NodeName
        var url: URL
        var username: String
        var password: Secret
        /// The Stasis application, as the dialplan names it.
        var application: String
        /// Certificates to trust instead of the system's, for https.
        var caFile: String?
        /// Whether http may go to another host.
        var allowsPlainText: Bool
        /// HTTP connections at the same time: 1 to 64.
        var maximumConnections: Int
    }

    struct Prompts: Equatable, Sendable {
        /// Where the prompts are, below Asterisk's sounds of a language.
        var directory: String
        var language: String
    }

    static let defaultFile = "/etc/callbackd/callbackd.yaml"
}
