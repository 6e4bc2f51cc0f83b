extension ARIConfiguration {
    /// What is wrong with this configuration, each with its field and the fix; empty if nothing is.
    ///
    /// A session logs them when it starts. An address that is none and plain HTTP that is not asked for are refused in
    /// any case, a number out of its range is cut to it, and a pool that is too large is cut.
    public var problems: [String] {
        [addressProblem, accountProblem, poolProblem, filterProblem].compactMap { $0 } + numberProblems
    }

    private var addressProblem: String? {
        do throws(ARIAddressRefusal) {
            _ = try address()
            return nil
        } catch {
            return error.description
        }
    }

    /// Asterisk takes `application` for a list, and HTTP's Basic authentication ends the user name at the first colon.
    private var accountProblem: String? {
        if username.isEmpty || username.contains(":") { return "username must not be empty or hold ':'" }
        if application.isEmpty || application.contains(",") { return "application must not be empty or hold ','" }
        return nil
    }

    /// Connections of the pool, cut so that with the event websocket they stay below Asterisk's limit.
    var poolSize: Int { max(1, min(requests.maximumConnections, max(3, requests.sessionLimit) - 2)) }

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
