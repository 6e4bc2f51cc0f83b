import Foundation
import Locking

/// A real Asterisk 22 with the repository's own configuration, SIP phones around it, all on loopback on free ports,
/// in a directory of its own. Labs can run side by side.
public final class Lab: Sendable {
    public let directory: URL
    public let options: LabOptions
    public let sipPort: UInt16
    public let httpPort: UInt16
    /// The file with the password of ARI's user callbackd.
    public let passwordFile: URL
    let password: String
    public let sounds: SoundLibrary
    let asterisk: AsteriskProcess
    /// Agents' phones by name, and the phones of all customers, reached by the trunk whatever their number.
    public let agents: [String: Phone]
    public let customers: Phone
    private let callers = Locked<[SIPp]>([])
    private let crowds = Locked<[Crowd]>([])
    private let daemons = Locked<[Callbackd]>([])

    public var ariURL: URL { URL(string: "http://127.0.0.1:\(httpPort)/ari")! }

    /// Makes what is missing (the Asterisk root, the prompts), starts Asterisk and the phones, and waits for ARI.
    public static func start(_ options: LabOptions = LabOptions()) async throws -> Lab {
        let root = try await AsteriskRoot.make()
        let directory = try FileManager.default.makeTemporaryDirectory("callbackd-lab")
        let keeps = options.keepsDirectory || ProcessInfo.processInfo.environment["CALLBACKD_LAB_KEEP"] == "1"
        if !keeps { Reaper.watch(directory: directory) }
        var options = options
        options.keepsDirectory = keeps
        let lab = try await Lab(options, directory: directory, root: root)
        do {
            try lab.customers.start()
            for agent in lab.agents.values { try agent.start() }
            try await lab.asterisk.start()
            for phone in Array(lab.agents.values) + [lab.customers] { try phone.check() }
            return lab
        } catch {
            try? await lab.stop()
            throw error
        }
    }

    private init(_ options: LabOptions, directory: URL, root: URL) async throws {
        self.options = options
        self.directory = directory
        sipPort = try Ports.block()
        httpPort = try Ports.block()
        var random = SystemRandomNumberGenerator()
        password = (0..<3).map { _ in String(random.next() as UInt64, radix: 16) }.joined()
        passwordFile = directory.appending(path: "ari-password")
        try SoundFiles.write(music: directory.appending(path: "moh/melody.ulaw"))
        try await SoundFiles.copyPrompts(to: directory.appending(path: "prompts"), extra: options.prompts)
        sounds = try SoundLibrary(
            directory: directory.appending(path: "prompts"),
            music: directory.appending(path: "moh/melody.ulaw")
        )
        let site = SIPp.Site(directory: directory, asterisk: sipPort)
        let sounds = sounds
        customers = try Phone(name: "customers", site: site, sounds: sounds)
        agents = try Dictionary(
            uniqueKeysWithValues: options.agents.map { ($0, try Phone(name: $0, site: site, sounds: sounds)) }
        )
        asterisk = AsteriskProcess(directory: directory, httpPort: httpPort, password: password)
        try write(password + "\n", to: "ari-password")
        try AsteriskConfiguration.write(for: self, root: root)
    }

    func write(_ text: String, to path: String) throws {
        let file = directory.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }

    public func agent(_ name: String) throws -> Phone {
        guard let phone = agents[name] else { throw LabError.unknown("the lab has no agent \(name)") }
        return phone
    }

    /// A caller dials, and rings on until told otherwise.
    public func dial(_ number: String, as caller: CallerID) throws -> PhoneCall {
        let id = "caller-\(UUID().uuidString)"
        let media = try MediaPort(name: id)
        let port = try SIPp.ports()
        let target = Locked<PhoneCall?>(nil)
        let early = Locked<[SIPMessage]>([])
        let sipp = try SIPp(
            name: "caller",
            scenario: "caller",
            port: port,
            site: SIPp.Site(directory: directory, asterisk: sipPort),
            arguments: ["-m", "1", "-s", number, "-cid_str", id, "-key", "media", "\(media.port)"]
                + caller.keys(port: port),
            onMessage: { message in
                early.withLock { $0.append(message) }
                guard let call = target.copy else { return }
                let messages = early.withLock { messages in
                    defer { messages = [] }
                    return messages
                }
                for message in messages { call.note(message) }
            }
        )
        let call = PhoneCall(
            id: id,
            dialled: number,
            from: caller.description,
            isIncoming: false,
            media: media,
            sounds: sounds,
            sipp: sipp
        )
        target.withLock { $0 = call }
        callers.withLock { $0.append(sipp) }
        return call
    }

    /// So many callers at a time, in the line that `number` leads to.
    public func crowd(of size: Int, atMost total: Int, dialling number: String, as caller: CallerID) throws -> Crowd {
        let site = SIPp.Site(directory: directory, asterisk: sipPort)
        let crowd = try Crowd(of: size, atMost: total, dialling: number, as: caller, site: site)
        crowds.withLock { $0.append(crowd) }
        return crowd
    }

    /// A callbackd for this lab, not yet started.
    public func callbackd(through relay: Relay? = nil) throws -> Callbackd {
        let number = daemons.withLock { $0.count + 1 }
        let home = directory.appending(path: "callbackd-\(number)")
        let daemon = try Callbackd(lab: self, directory: home, ariPort: relay?.port)
        daemons.withLock { $0.append(daemon) }
        return daemon
    }

    // MARK: Asterisk

    /// Stops Asterisk in order and starts it again on the same ports.
    public func restartAsterisk() async throws {
        try await asterisk.stop()
        try await asterisk.start()
    }

    /// Ends Asterisk at once, as a crash would.
    public func killAsterisk() async throws { try await asterisk.kill() }
    public func startAsterisk() async throws { try await asterisk.start() }

    public var asteriskPID: Int32? { asterisk.pid }

    /// An ARI request of the test's own, as in `ari("GET", "/channels")`.
    public func ari(_ method: String, _ path: String) async throws -> (status: Int, body: String) {
        try await asterisk.ari(method, path)
    }

    /// What Asterisk has written to its log.
    public var asteriskLog: String {
        (try? String(contentsOf: directory.appending(path: "log/full.log"), encoding: .utf8)) ?? ""
    }

    /// Ends everything and removes the directory.
    public func stop() async throws {
        for daemon in daemons.copy { try? await daemon.kill9() }
        for caller in callers.copy { try? await caller.stop() }
        for crowd in crowds.copy { try? await crowd.stop() }
        for phone in Array(agents.values) + [customers] { try? await phone.stop() }
        try await asterisk.stop()
        if options.keepsDirectory {
            print("the lab's directory is \(directory.path)")
        } else {
            try? FileManager.default.removeItem(at: directory)
        }
    }
}
