import AdministrationAPI

extension StatusView {
    var text: String {
        let asterisks = Table(
            header: ["ASTERISK", "CONNECTED", "SINCE", "VERSION"],
            rows: asterisk.map { [$0.name, $0.connected ? "yes" : "NO", Wording.time($0.since), $0.version ?? ""] },
            empty: "No Asterisk is configured."
        )
        let counts = Table(
            header: ["TENANT", "QUEUES", "WAITING", "CALLBACKS"] + AgentCounts.header,
            rows: tenants.map { tenant in
                guard tenant.unavailable == nil else { return [tenant.name] + Array(repeating: "?", count: 7) }
                return [tenant.name, "\(tenant.queues)", "\(tenant.waitingLive)", "\(tenant.pendingCallbacks)"]
                    + tenant.agents.cells
            },
            empty: "There is no tenant yet; make one with 'callbackctl tenant create'."
        )
        let title = "callbackd \(Printable.text(version)), up \(Wording.duration(uptimeSeconds))"
        let troubles = tenants.compactMap { tenant in
            tenant.unavailable.map { "UNAVAILABLE: tenant \(Printable.text(tenant.name)): \(Printable.text($0))" }
        }
        return ([title, asterisks.text, counts.text] + troubles).joined(separator: "\n\n")
    }
}

extension TenantStatusView {
    var text: String {
        let table = Table(
            header: QueueCounts.header,
            rows: queues.map(\.cells),
            empty: "The tenant has no queue yet; make one with 'callbackctl queue create'."
        )
        return ["tenant " + Printable.text(tenant), table.text, AgentView.table(agents)].joined(separator: "\n\n")
    }
}

extension QueueStatusView {
    var text: String {
        let counts = Table(header: QueueCounts.header, rows: [queue.cells], empty: "")
        let places = PlaceView.table(places) + (self.places.hasMore ? "\n… and more; see --limit." : "")
        return ["tenant " + Printable.text(tenant), counts.text, places, AgentView.table(agents)]
            .joined(separator: "\n\n")
    }
}

extension QueueCounts {
    static let header = ["QUEUE", "MODE", "WAITING", "CALLBACKS", "TALKING", "LONGEST WAIT"] + AgentCounts.header

    var cells: [String] {
        [
            name, Wording.list(modes, empty: "none"), "\(waitingLive)", "\(pendingCallbacks)", "\(inCall)",
            Wording.duration(longestWaitSeconds),
        ] + agents.cells
    }
}

extension AgentCounts {
    static let header = ["AGENTS IDLE", "IN CALL", "RESTING", "PAUSED"]

    var cells: [String] { ["\(idle)", "\(inCall)", "\(resting)", "\(paused)"] }
}

extension PlaceView {
    static func table(_ places: ListView<PlaceView>) -> String {
        Table(
            header: [
                "POSITION", "PLACE", "HELD", "NUMBER", "STATE", "AGENT", "WAITING", "ATTEMPTS", "NEXT ATTEMPT",
            ],
            rows: places.items.map(\.cells),
            empty: "Nobody is in the queue."
        ).text
    }

    private var cells: [String] {
        [
            position.map(String.init) ?? "", String(number), held.rawValue, phoneNumber ?? "withheld", state.rawValue,
            agent ?? "", Wording.duration(waitingSeconds), attempts.map(String.init) ?? "", Wording.time(retryAt),
        ]
    }
}

extension AgentView {
    static func table(_ agents: [AgentView]) -> String {
        Table(
            header: ["AGENT", "ENDPOINT", "STATE", "SINCE", "PAUSED", "QUEUES"],
            rows: agents.map { agent in
                let state = agent.state.rawValue + (agent.restsUntil.map { " until \(Wording.time($0))" } ?? "")
                return [
                    agent.name, agent.endpoint, state, Wording.time(agent.since), agent.paused ? "yes" : "no",
                    Wording.list(agent.queues, empty: "none"),
                ]
            },
            empty: "No agents."
        ).text
    }
}
