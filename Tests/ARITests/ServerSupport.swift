import ARI
import ARITestKit
import Locking
import Logging

/// A server for one account and all that its sessions told.
final class TestServer: Sendable {
    let server: ARIServer
    private let told = Locked<[String]>([])
    private let resynchronised = Locked<[Resynchronisation]>([])
    private let made = Locked<[ARISession]>([])
    private let reader: Task<Void, Never>

    static let account = ARIServer.Account(username: "pbx1", password: Secret("s3cret"), path: "/pbx1")

    init(
        _ security: ARIServer.Security = .plainText,
        accounts: [ARIServer.Account] = [TestServer.account],
        running: Bool = true,
        _ adjust: (inout ARIServer.Configuration) -> Void = { _ in }
    ) async throws {
        var configuration = ARIServer.Configuration(port: 0, security: security, accounts: accounts)
        adjust(&configuration)
        let server = try await ARIServer.start(
            configuration,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        self.server = server
        reader = Task { [told, made, resynchronised] in
            guard running else { return }
            await withTaskGroup(of: Void.self) { group in
                for await session in server.sessions {
                    made.withLock { $0.append(session) }
                    group.addTask {
                        async let end = session.run()
                        for await signal in session.signals {
                            if case .resynchronised(let told) = signal { resynchronised.withLock { $0.append(told) } }
                            told.withLock { $0.append(signal.word) }
                        }
                        let words = "end \(await end)"
                        told.withLock { $0.append(words) }
                    }
                }
            }
        }
    }

    var words: [String] { told.withLock { $0 } }
    var sessions: [ARISession] { made.withLock { $0 } }

    /// The n-th difference that was told, by whichever session.
    func difference(_ number: Int) async throws -> Resynchronisation {
        try await eventually("difference \(number), told so far: \(words.suffix(20))") { [resynchronised] in
            resynchronised.withLock { $0.count } >= number
        }
        return resynchronised.withLock { $0[number - 1] }
    }

    /// One whose account says how the fake is reached over HTTP.
    convenience init(
        asking asterisk: FakeARIServer,
        running: Bool = true,
        _ adjust: (inout ARIServer.Account) -> Void = { _ in }
    ) async throws {
        var account = TestServer.account
        account.http = asterisk.configuration(application: "unused")
        adjust(&account)
        try await self.init(accounts: [account], running: running)
    }

    func waitFor(_ word: String, count: Int = 1) async throws {
        try await eventually("\(count) × \(word), told so far: \(words.suffix(20))") { [self] in
            words.count { $0 == word } >= count
        }
    }

    /// How the account's Asterisk connects.
    func outbound(_ applications: String..., path: String = "/pbx1", password: String = "s3cret")
        -> FakeOutboundWebSocket
    {
        FakeOutboundWebSocket(
            port: server.port,
            path: path,
            username: "pbx1",
            password: password,
            applications: applications
        )
    }

    func stop() async throws {
        server.stop()
        try await inTime("the sessions end") { [reader] in await reader.value }
    }
}
