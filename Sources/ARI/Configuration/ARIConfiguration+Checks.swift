import Foundation

extension ARIConfiguration {
    /// What is wrong with this configuration, each with its field and the fix; empty if nothing is.
    ///
    /// A session logs them when it starts. Plain HTTP that is not asked for is refused in any case, and a pool that is
    /// too large is cut.
    public var problems: [String] {
        [addressProblem, plainTextProblem, poolProblem, filterProblem].compactMap { $0 }
    }

    private var addressProblem: String? {
        guard let parts = URLComponents(string: baseURL), let host = parts.host, !host.isEmpty,
            ["http", "https"].contains(parts.scheme)
        else { return "baseURL '\(baseURL)' is not an address of ARI; use one such as https://pbx.example:8089/ari" }
        return nil
    }

    /// Why operations and events may not go to the base URL as it is.
    var plainTextProblem: String? {
        guard !allowsPlainText, let parts = URLComponents(string: baseURL), parts.scheme == "http",
            let host = parts.host, !Self.isLoopback(host)
        else { return nil }
        return "baseURL: http would send the password to '\(host)' for all to read; use https, or set allowsPlainText"
    }

    /// Connections of the pool, cut so that with the event websocket they stay below Asterisk's limit.
    var poolSize: Int { max(1, min(requests.maximumConnections, requests.sessionLimit - 2)) }

    private var poolProblem: String? {
        guard requests.maximumConnections > poolSize else { return nil }
        return """
            requests.maximumConnections \(requests.maximumConnections) and the event websocket reach Asterisk's \
            sessionlimit of \(requests.sessionLimit); \(poolSize) are used. Lower it, or raise sessionlimit in \
            Asterisk's http.conf and requests.sessionLimit
            """
    }

    private var filterProblem: String? {
        guard requests.overWebSocket == .automatic, events.filteredTypes.contains(RESTResponseMessage.type) else {
            return nil
        }
        return """
            events.filteredTypes holds RESTResponse, without which no request over the websocket is answered; \
            remove it or set requests.overWebSocket to never
            """
    }

    /// Whether a URL's host is this machine, by its writing alone: no name is looked up.
    public static func isLoopback(_ host: String) -> Bool {
        if ["localhost", "::1", "[::1]"].contains(host.lowercased()) { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
