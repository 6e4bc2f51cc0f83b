import AdministrationAPI
import Testing

@testable import callbackctl

@Suite struct VersionTests {
    @Test func theVersionIsPrintedWithoutTheDaemon() async {
        let printed = await Shell(environment: ["CALLBACKD_SOCKET": "/nowhere"]).run("--version")
        #expect(printed.output == "callbackctl \(Release.version)\n")
        #expect(printed.error == "")
        #expect(printed.code == 0)
    }
}
