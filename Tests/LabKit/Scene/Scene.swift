import Foundation

/// A whole contact centre for one story: a real Asterisk, phones, and a callbackd with tenant acme and queue support.
public struct Scene: Sendable {
    /// The number that leads into the queue.
    public static let queueNumber = "5000"

    public let lab: Lab
    public let callbackd: Callbackd
    /// The wire between callbackd and Asterisk, if the setting asks for one.
    public let relay: Relay?

    /// How the contact centre is to be.
    public struct Setting: Sendable {
        public var agents = ["1001"]
        /// More arguments of `callbackctl rule set`.
        public var rule = ["--mode", "on-request"]
        /// More arguments of `callbackctl queue create`.
        public var queue: [String] = []
        public var lab = LabOptions()
        /// Whether the wire between callbackd and Asterisk can be cut.
        public var isRelayed: Bool

        public init(
            agents: [String] = ["1001"],
            rule: [String] = ["--mode", "on-request"],
            queue: [String] = [],
            isRelayed: Bool = false
        ) {
            self.agents = agents
            self.rule = rule
            self.queue = queue
            self.isRelayed = isRelayed
        }
    }

    /// Builds the scene, plays `body` in it, and clears it away, whatever happens. Agents are paused at first.
    public static func play(_ setting: Setting = Setting(), _ body: @Sendable (Scene) async throws -> Void) async throws
    {
        var options = setting.lab
        options.agents = setting.agents
        let lab = try await Lab.start(options)
        do {
            let relay = setting.isRelayed ? try Relay(to: lab.httpPort) : nil
            defer { relay?.stop() }
            let callbackd = try lab.callbackd(through: relay)
            do {
                try await callbackd.start()
                let scene = Scene(lab: lab, callbackd: callbackd, relay: relay)
                try await scene.configure(setting)
                try await body(scene)
            } catch {
                throw LabError.failed("\(error)", output: "callbackd's log ends:\n" + callbackd.logTail)
            }
        } catch {
            try? await lab.stop()
            throw error
        }
        try await lab.stop()
    }

    private func configure(_ setting: Setting) async throws {
        try await ctl("tenant", "create", "acme", "--outbound-context", "acme-outbound", "--caller-id", "5550000")
        try await ctl(["queue", "create", "acme/support"] + setting.queue)
        try await ctl(["rule", "set", "acme/support", "--prefix", "9", "--minimum-digits", "3"] + setting.rule)
        for agent in setting.agents {
            try await ctl("agent", "create", "acme/a\(agent)", "--endpoint", "PJSIP/\(agent)", "--queues", "support")
            try await pause(agent)
        }
    }

    public func unpause(_ agent: String = "1001") async throws {
        try await ctl("agent", "unpause", "acme/a\(agent)")
    }

    public func pause(_ agent: String = "1001") async throws {
        try await ctl("agent", "pause", "acme/a\(agent)")
    }

    /// Runs callbackctl, which must succeed, and returns what it prints.
    @discardableResult
    public func ctl(_ arguments: String...) async throws -> String { try await ctl(arguments) }

    @discardableResult
    public func ctl(_ arguments: [String]) async throws -> String {
        let output = try await callbackd.ctl(arguments)
        guard output.status == 0 else {
            throw LabError.failed(
                "callbackctl \(arguments.joined(separator: " ")): status \(output.status)",
                output: output.standardOutput + output.standardError
            )
        }
        return output.standardOutput
    }
}

extension Callbackd {
    fileprivate var logTail: String { log.split(separator: "\n").suffix(60).joined(separator: "\n") }
}
