import Foundation
import Testing

@testable import ari_generate

@Suite("The generator writes the API's names as Swift does, and nothing that nobody has described in words")
struct GeneratorTests {
    private func api(operation: String = "answer", resource: String = "channels") -> API {
        var api = API()
        api.operations = [
            API.Operation(
                resource: resource,
                name: operation,
                method: "POST",
                path: "/channels/{channelId}/\(operation)",
                parameters: [
                    API.Parameter(
                        name: "channelId",
                        place: .path,
                        type: "string",
                        isRequired: true,
                        isList: false,
                        values: []
                    )
                ],
                answer: "void",
                errors: [404, 409],
                isUpgrade: false
            )
        ]
        return api
    }

    @Test(
        "Names become Swift's",
        arguments: [
            ("channel_ids", "channelIDs"), ("media_uri", "mediaURI"), ("playWithId", "playWithID"), ("id", "id"),
            ("cause_txt", "causeText"), ("duration_ms", "durationMilliseconds"), ("mohClass", "mohClass"),
        ]
    )
    func names(name: String, swift: String) {
        #expect(SwiftName.member(name, in: "") == swift)
    }

    @Test(
        "Listed values become constants",
        arguments: [
            ("Up", "up"), ("Dialing Offhook", "dialingOffhook"), ("Pre-ring", "preRing"), ("OffHook", "offHook"),
            ("NOT_INUSE", "notInUse"), ("UNAVAILABLE", "unavailable"), ("no_answer", "noAnswer"), ("#", "pound"),
            ("NonQualified", "nonQualified"),
        ]
    )
    func values(value: String, swift: String) {
        #expect(SwiftName.value(value) == swift)
    }

    @Test("Events become cases", arguments: [("StasisStart", "stasisStart"), ("RESTResponse", "restResponse")])
    func cases(event: String, swift: String) {
        #expect(SwiftName.enumCase(event) == swift)
    }

    @Test("An operation without a sentence of ours is an error that names it")
    func missingNote() throws {
        let new = api(operation: "levitate").operations[0]
        let error = #expect(throws: DescriptionError.self) { try OperationWriter(new) }
        #expect(error?.description.contains("channels.levitate") == true)
    }

    @Test("A sentence on what Asterisk does not describe any more is an error that names it")
    func staleNote() throws {
        let error = #expect(throws: DescriptionError.self) { try api().swiftFiles() }
        #expect(error?.description.contains("channels.hangup") == true)
    }

    @Test("A function says what it stands for and how it fails")
    func function() throws {
        let text = try OperationWriter(api().operations[0]).function.joined(separator: "\n")
        #expect(
            text == """
                    /// Answers. Waits while a prompt plays on the channel.
                    ///
                    /// `POST /channels/{channelId}/answer`
                    /// - Note: May block, for up to ``ARIConfiguration/Requests/blockingTimeoutMilliseconds``.
                    /// - Throws: ``ARIError``; the API describes the status 404 or 409.
                    public func answer(_ channelID: String) async throws(ARIError) {
                        let request = ARIOperation(
                            "channels.answer",
                            .post,
                            "/channels/{channelId}/answer",
                            ids: ["channelId": channelID],
                            mayBlock: true
                        )
                        try await client.perform(request)
                    }
                """
        )
    }

    @Test("JSON keeps the order of its keys, and its escapes are understood")
    func order() throws {
        let json = try OrderedJSON(Data(#"{"b": [1, {"x": "\"\u00fc"}], "a": true, "c": {}}"#.utf8))
        #expect(json.members.map(\.key) == ["b", "a", "c"])
        #expect(json["b"]?.items.last?["x"]?.text == "\"ü")
        #expect(json["a"]?.isTrue == true)
    }

    @Test("What is not JSON is refused", arguments: ["", "{", "[1", "{\"a\" 1}", "\"a", "{\"a\":}"])
    func notJSON(text: String) {
        #expect(throws: (any Error).self) { try OrderedJSON(Data(text.utf8)) }
    }
}
