import Foundation
import LabKit

/// One of the two queues that are compared: the number that leads into it, and the phone of its only agent.
struct Side: Sendable {
    let name: String
    let number: String
    let agent: Phone
}

/// One Asterisk with both queues, set up alike: hold music, one agent with a phone of the same kind, no announcements.
struct ContactCentre: Sendable {
    static let queueSound = "queue-support"
    /// What takes long is a figure, not a failure.
    static let patience = Duration.seconds(60)

    let lab: Lab
    let callbackd: Callbackd
    let disk: Disk
    let appQueue: Side
    let ours: Side

    var sides: [Side] { [appQueue, ours] }

    static func open(logLevel: String, store: String?) async throws -> ContactCentre {
        let lab = try await Lab.start(options)
        do {
            let callbackd = try lab.callbackd()
            let disk = try Disk(store.map { URL(filePath: $0) } ?? callbackd.directory)
            let text = try String(contentsOf: callbackd.configuration, encoding: .utf8)
                .replacing("level: debug", with: "level: \(logLevel)")
                .replacing("store: \(callbackd.directory.path)/", with: "store: \(disk.directory.path)/")
            try callbackd.write(configuration: text)
            try await callbackd.start()
            let centre = ContactCentre(
                lab: lab,
                callbackd: callbackd,
                disk: disk,
                appQueue: Side(name: "app_queue", number: "6000", agent: try lab.agent("2001")),
                ours: Side(name: "callbackd", number: Scene.queueNumber, agent: try lab.agent("1001"))
            )
            try await centre.configure()
            return centre
        } catch {
            try? await lab.stop()
            throw error
        }
    }

    private static var options: LabOptions {
        var options = LabOptions()
        options.agents = ["1001", "2001"]
        options.prompts = [queueSound: "support"]
        options.modules = ["app_queue.so"]
        options.configuration = [
            "queues.conf": """
            [general]
            persistentmembers = no
            [support]
            strategy = leastrecent
            musicclass = default
            timeout = 120
            retry = 1
            wrapuptime = 0
            autofill = yes
            ringinuse = no
            member => PJSIP/2001

            """,
            // The waiting callers of the crowd send no sound.
            "pjsip.conf": "[trunk](+)\nrtp_timeout = 0\n",
        ]
        options.dialplan = """
            [callbackd-inbound]
            exten => 6000,1,Answer()
             same => n,Queue(support)
             same => n,Hangup()

            """
        return options
    }

    private func configure() async throws {
        try await ctl("tenant", "create", "acme", "--outbound-context", "acme-outbound", "--caller-id", "5550000")
        try await ctl(
            "queue",
            "create",
            "acme/support",
            "--agent-ring",
            "120",
            "--spoken-name",
            "callbackd/" + Self.queueSound
        )
        try await ctl("rule", "set", "acme/support", "--mode", "on-request", "--prefix", "9", "--minimum-digits", "3")
        try await ctl("agent", "create", "acme/a1001", "--endpoint", "PJSIP/1001", "--queues", "support")
    }

    /// Runs callbackctl, which must succeed.
    func ctl(_ arguments: String...) async throws {
        let output = try await callbackd.ctl(arguments)
        guard output.status == 0 else {
            throw LabError.failed("callbackctl \(arguments)", output: output.standardOutput + output.standardError)
        }
    }
}
