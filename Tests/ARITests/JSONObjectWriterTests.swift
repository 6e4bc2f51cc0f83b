import Foundation
import Testing

@testable import ARI

@Suite("An object of strings is written as JSON")
struct JSONObjectWriterTests {
    @Test("Whatever a string holds, Foundation reads the same again")
    func roundTrip() throws {
        let ascii = (0..<0x80).map { String(UnicodeScalar(UInt8($0))) }
        let hostile = ascii + ["", "\\\"", "é\u{2028}😀\u{FEFF}", "\"}{\":,"]
        for value in hostile + [hostile.joined()] {
            var writer = JSONObjectWriter()
            writer.add("first", value)
            writer.add("second", "x")
            let read = try JSONDecoder().decode([String: String].self, from: writer.finished())
            #expect(read == ["first": value, "second": "x"])
        }
    }

    @Test("Without members it is an empty object")
    func empty() {
        #expect(JSONObjectWriter().finished() == Data("{}".utf8))
    }

    @Test("A request's message says what Asterisk wants to know of it")
    func message() throws {
        let operation = ARIOperation(
            "channels.setChannelVar",
            .post,
            "/channels/{channelId}/variable",
            ids: ["channelId": "a/\"b"],
            query: [QueryItem("variable", "x&y")],
            body: Data(#"{"variables":{"A":"\\"}}"#.utf8)
        )
        let text = try #require(try RESTRequestMessage(operation, requestID: 7).text())
        #expect(
            try JSONDecoder().decode([String: String].self, from: text) == [
                "type": "RESTRequest", "request_id": "7", "method": "POST", "content_type": "application/json",
                "uri": "channels/a%2F%22b/variable?variable=x%26y", "message_body": #"{"variables":{"A":"\\"}}"#,
            ]
        )
    }
}
