import Testing

@testable import ARI

@Suite struct AsteriskVersionTests {
    @Test(
        "Versions are read and compared",
        arguments: [
            ("22.10.1~dfsg+~cs6.15.60671435-1", true), ("22.4.0", true), ("22.3.0", false), ("21.9.0", true),
            ("21.8.2", false), ("20.14.1", true), ("20.9.0", false), ("19.8.0", false), ("18.26.4", false),
            ("23.0.0", true), ("22.4.0-rc1", true),
        ]
    )
    func known(text: String, answers: Bool) throws {
        #expect(try #require(AsteriskVersion(text)).answersRequestsOverWebSocket == answers)
    }

    @Test(
        "What is not a release's number is nothing",
        arguments: ["", "GIT-master-cb21", "22", "20.7-cert5", "x.y", "."]
    )
    func unknown(text: String) {
        #expect(AsteriskVersion(text) == nil)
    }
}
