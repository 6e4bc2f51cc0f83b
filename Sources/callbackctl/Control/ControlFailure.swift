import AdministrationAPI
import CurlHTTP
import Foundation

/// Why a command was not carried out, in words that name the fix.
enum ControlFailure: Error, CustomStringConvertible {
    case refused(ProblemView)
    case notReached(String)

    var exitCode: Int32 {
        switch self {
        case .refused: 1
        case .notReached: 2
        }
    }

    var description: String {
        switch self {
        case .notReached(let message): message
        case .refused(let problem):
            [problem.setting.map { "\(SettingOption.name(of: $0)): " } ?? "", problem.detail]
                .joined() + (problem.fix.map { "\n\($0)" } ?? "")
        }
    }

    static func notCallbackd(_ path: String) -> Self {
        .notReached(
            """
            what answers at \(path) is not a callbackd that this callbackctl understands.
            Name the right socket (--socket or CALLBACKD_SOCKET), or use the callbackctl of the same version.
            """
        )
    }

    init(_ error: HTTPClientError, socketPath path: String) {
        let other = "name its socket with --socket or CALLBACKD_SOCKET."
        switch error.code {
        case .socketMissing:
            self = .notReached(
                """
                callbackd is not running, or uses another control socket: there is none at \(path).
                Start it (systemctl start callbackd), or \(other)
                """
            )
        case .connectionRefused:
            self = .notReached(
                """
                callbackd is not running: nobody answers at \(path).
                Start it (systemctl start callbackd), or \(other)
                """
            )
        case .permissionDenied:
            let group = Self.group(of: path).map { "group '\($0)'" } ?? "the daemon's group"
            self = .notReached(
                "no permission to use the control socket \(path).\nRun as a member of \(group), or as root."
            )
        case .timeout:
            self = .notReached(
                """
                callbackd did not answer in time at \(path).
                See its log, and look whether a change was made before trying again.
                """
            )
        default:
            self = .notReached("callbackd could not be asked at \(path): \(error.message)")
        }
    }

    /// The group that may use the socket, or its directory where the socket itself is hidden.
    private static func group(of path: String) -> String? {
        let directory = (path as NSString).deletingLastPathComponent
        for candidate in [path, directory] {
            let attributes = try? FileManager.default.attributesOfItem(atPath: candidate)
            if let group = attributes?[.groupOwnerAccountName] as? String { return group }
        }
        return nil
    }
}

/// The API's settings by the options that set them.
enum SettingOption {
    static let options = [
        "outboundContext": "outbound-context", "callerId": "caller-id",
        "musicClass": "music", "agentRingSeconds": "agent-ring", "wrapUpSeconds": "wrap-up",
        "maximumPlaces": "maximum-places", "spokenName": "spoken-name",
        "endpoint": "endpoint", "queues": "queues",
        "modes": "mode", "key": "key", "offerAfterSeconds": "offer-after", "outboundPrefix": "prefix",
        "internationalPrefix": "international-prefix", "maximumAttempts": "attempts",
        "retryIntervalSeconds": "retry-after", "customerRingSeconds": "customer-ring",
        "expirySeconds": "expire-after", "maximumPending": "maximum-pending", "minimumDigits": "minimum-digits",
        "maximumDigits": "maximum-digits", "allowedPrefixes": "allow", "refusedPrefixes": "refuse",
        "limit": "limit",
    ]

    static func name(of setting: String) -> String { options[setting].map { "--" + $0 } ?? setting }
}
