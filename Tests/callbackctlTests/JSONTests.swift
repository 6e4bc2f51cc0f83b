import AdministrationAPI
import AdministrationTestKit
import Foundation
import Testing

@testable import callbackctl

@Suite struct JSONTests {
    @Test func jsonIsTheAPIsAnswerAsItIs() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let answer = try await client.send("GET", "/v1/tenants/acme/queues/support/rule")
            let printed = await Shell().run("rule show acme/support --json --socket \(client.socketPath)")
            #expect(printed.output == String(decoding: answer.body, as: UTF8.self) + "\n")
        }
    }

    @Test func charactersThatAreNotForReadingAreEscapedAndTheValueStays() throws {
        let text = "a\u{9B}b\u{7F}c\u{202E}d\u{2028}e\u{FEFF}f\u{E0041}gÄ"
        let printed = Printable.json(try JSONEncoder().encode([text]))
        #expect(printed.unicodeScalars.allSatisfy { $0.isASCII && $0.value >= 32 && $0.value < 127 || $0 == "Ä" })
        #expect(try JSONDecoder().decode([String].self, from: Data(printed.utf8)) == [text])
    }
}
