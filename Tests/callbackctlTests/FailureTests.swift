import AdministrationAPI
import AdministrationTestKit
import CurlHTTP
import Foundation
import Testing

@testable import callbackctl

@Suite struct FailureTests {
    @Test func aRefusalNamesTheOptionAndTheFix() async throws {
        try await Shell.with(await Contact.centre()) { shell in
            let printed = await shell.run("rule set acme/support --offer-after 5000")
            #expect(printed.code == 1)
            #expect(printed.output == "")
            #expect(
                printed.error == """
                    callbackctl: --offer-after: 5000 s is outside 1 s to 3600 s.
                    Choose a value from 1 s to 3600 s.

                    """
            )
        }
    }

    @Test func somethingUnknownIsRefused() async throws {
        try await Shell.with(await Contact.centre()) { shell in
            let printed = await shell.run("queue show acme/none")
            #expect(printed.code == 1)
            #expect(printed.error == "callbackctl: There is no queue 'none'.\n")
        }
    }

    @Test func aMissingSocketSaysHowToStartOrFindTheDaemon() async throws {
        let directory = try TestDirectory()
        defer { directory.remove() }
        let printed = await Shell().run("status --socket \(directory.path)/none")
        #expect(printed.code == 2)
        #expect(printed.error.contains("callbackd is not running, or uses another control socket"))
        #expect(printed.error.contains("\(directory.path)/none"))
        #expect(printed.error.contains("--socket"))
    }

    @Test func aSocketThatNobodyAnswersSaysSo() async throws {
        let directory = try TestDirectory()
        defer { directory.remove() }
        try Data().write(to: URL(filePath: directory.path + "/file"))
        let printed = await Shell().run("status --socket \(directory.path)/file")
        #expect(printed.code == 2)
        #expect(printed.error.contains("nobody answers at \(directory.path)/file"))
    }

    @Test func aForbiddenSocketNamesTheGroupToJoin() {
        let failure = ControlFailure(HTTPClientError(.permissionDenied, "no"), socketPath: "/etc/passwd")
        #expect(failure.exitCode == 2)
        #expect(failure.description.contains("no permission to use the control socket /etc/passwd"))
        #expect(failure.description.contains("member of group 'root'"))
    }

    @Test func aDaemonThatDoesNotAnswerMayHaveMadeTheChange() {
        let failure = ControlFailure(HTTPClientError(.timeout, "late"), socketPath: "/s")
        #expect(failure.description.contains("look whether a change was made"))
    }

    @Test(arguments: [
        "status a/b/c", "queue show acme", "queue show /support", "queue show acme/", "rule set acme/support",
        "queue set acme/support", "agent set acme/alice", "tenant set acme", "tenant create acme",
        "agent create acme/alice", "rule set acme/support --offer-after soon", "callback list", "nonsense",
    ])
    func wrongUsageIsExplained(line: String) async {
        let printed = await Shell().run(line)
        #expect(printed.code == 64)
        #expect(printed.error.contains("Usage:"))
        #expect(printed.output == "")
    }

    @Test func aScopedNameThatIsIncompleteShowsHowToWriteIt() async {
        let printed = await Shell().run("queue show acme")
        #expect(printed.error.contains("Write TENANT/NAME, such as acme/support."))
    }

    @Test func theSocketOptionComesBeforeTheEnvironment() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let shell = Shell(environment: ["CALLBACKD_SOCKET": "/nowhere/s"])
            let printed = await shell.run("tenant list --socket \(client.socketPath)")
            #expect(printed.code == 0)
        }
    }

    @Test func everySettingOfTheAPIHasItsOption() {
        let bodies: [any EditBody.Type] = [
            TenantCreation.self, TenantEdit.self, QueueCreation.self, QueueEdit.self, RuleEdit.self, AgentEdit.self,
        ]
        for field in bodies.flatMap({ $0.fields }) where field != "name" {
            #expect(SettingOption.options[field] != nil, "\(field)")
        }
    }
}
