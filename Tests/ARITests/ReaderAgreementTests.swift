import Foundation
import Testing

@testable import ARI

/// The direct reader against Foundation's decoder: whatever the first accepts, the second must read alike.
@Suite("What is read directly is what Foundation's decoder reads")
struct ReaderAgreementTests {
    private let reader = EventReader()
    private let decoder = EventDecoder()

    /// Changed messages for each seed; `make sanitize` asks for more.
    private static let mutations =
        ProcessInfo.processInfo.environment["CALLBACKD_MUTATIONS"].flatMap { Int($0) } ?? 250

    /// What a message comes to by either way; `nil` where it is no event.
    private func decoded(_ message: Data) -> ARIEvent? {
        guard let header = try? decoder.header(of: message) else { return nil }
        return try? decoder.event(of: header.type, in: message)
    }

    /// Fails the test if the direct reader accepts the message and reads it otherwise than the decoder.
    /// - Returns: whether it accepts it.
    @discardableResult
    private func check(_ message: Data) -> Bool {
        guard let (header, event) = try? reader.read(message) else { return false }
        let text = String(decoding: message, as: UTF8.self)
        #expect(header == (try? decoder.header(of: message)), "\(text)")
        guard let event else { return false }
        #expect(event == decoded(message), "\(text)")
        if let received = event.message?.received { #expect(received.json == text) }
        return true
    }

    @Test("Every recorded message of a real call is read directly")
    func recorded() throws {
        let messages = try RecordedCall.messages()
        #expect(messages.count > 45)
        for message in messages { #expect(check(message), "\(String(decoding: message, as: UTF8.self))") }
    }

    @Test("Every described event with every field is read directly")
    func described() throws {
        for name in Digest.committed.events + ["MissingParams"] {
            let message = try JSONSerialization.data(withJSONObject: Digest.committed.message(name))
            #expect(check(message), "\(name)")
        }
    }

    @Test(
        "Odd JSON comes to the same, whoever reads it",
        arguments: [
            #"{"type":"StasisEnd","channel":{"id":"a"},"channel":{"id":"b"}}"#,
            #"{"type":"StasisEnd","type":"StasisStart","channel":{"id":"a"}}"#,
            #"{"type":"StasisEnd","channel":{"id":"a","channelvars":{"x":"1","x":"2"}}}"#,
            #"{"type":"StasisEnd","channel":{"id":"a","channelvars":{"x":1}}}"#,
            #"{"type":"StasisEnd","channel":{"id":"a","name":null,"dialplan":null,"state":null}}"#,
            #"{"type":"StasisEnd","channel":null}"#,
            #"{"type":"StasisEnd","channel":[]}"#,
            #"{"type":"StasisEnd","channel":{"id":7}}"#,
            #"{"type":"StasisEnd","channel":{"id":"\ud800"}}"#,
            #"{"type":"StasisEnd","channel":{"id":"\udc00\ud800"}}"#,
            #"{"type":"StasisEnd","channel":{"id":"\u0000\ud83d\ude00\/"}}"#,
            #"{"type":"StasisEnd","channel":{"id":"a"},"future":123456789012345678901234567890}"#,
            #"{"type":"StasisEnd","channel":{"id":"a"},"future":1e999}"#,
            #"{"type":"ChannelDestroyed","cause":16.0,"cause_txt":"","channel":{"id":"a"}}"#,
            #"{"type":"ChannelDestroyed","cause":1e1,"cause_txt":"","channel":{"id":"a"}}"#,
            #"{"type":"ChannelDestroyed","cause":16.5,"cause_txt":"","channel":{"id":"a"}}"#,
            #"{"type":"ChannelDestroyed","cause":9223372036854775808,"cause_txt":"","channel":{"id":"a"}}"#,
            #"{"type":"ChannelDestroyed","cause":-0,"cause_txt":"","channel":{"id":"a"}}"#,
            #"{"type":"ChannelDestroyed","cause":true,"cause_txt":"","channel":{"id":"a"}}"#,
            #"{"type":"ChannelUserevent","eventname":"x","userevent":{"a":1.0,"b":[1,2.5,null,true,"x"],"c":1e3}}"#,
            #"{"type":"ChannelUserevent","eventname":"x","userevent":null}"#,
            #"{"type":"StasisEnd","channel":{"id":"a"}} "#, #" {"type":"StasisEnd","channel":{"id":"a"}}"#,
            #"{"type":"StasisEnd","channel":{"id":"a"}}x"#, #"{"type":"StasisEnd","channel":{"id":"a"},}"#,
            #"{"typ\u0065":"StasisEnd","channel":{"id":"a"}}"#, #"{"type":"StasisEnd","chann\u0065l":{"id":"a"}}"#,
            #"{"type":"StasisEnd","channel":{"id":"a"},"future":"\x"}"#, #"{"type":"StasisEnd","channel":{"id":"a\"}}"#,
            #"{"type":"StasisEnd","channel":{"id":"a"},"future":[01,-,1.,.5,1e,+1]}"#,
            #"{"type":"StasisEnd","channel":{"id":"a"},"future":01}"#, #"{"type":"StasisEnd" "channel":{"id":"a"}}"#,
            #"{"type":"StasisEnd","channel":{"id":"a"},"future":nullx}"#, #"{"type":"StasisEnd","channel":{"id":"a"}"#,
            #"{"type":"StasisEnd","channel":{"id":"a"x}}"#, #"{"type":"StasisEnd","channel":{"id"\n:\t"a" }}"#,
            #"{"future":{"type":"StasisStart"},"type":"StasisEnd","channel":{"id":"a"}}"#,
            #"{"type":"StasisEnd","channel":{"id":"a","channelvars":{"é":"1","e\u0301":"2"}}}"#,
            #"{"type":"StasisEnd","channel":{"id":"a","channelvars":{"x":null}}}"#,
            #"{"type":null}"#, #"{"type":"X","application":7}"#, #"{"typé":"X"}"#, "[]", "7", "", " ", "\u{feff}{}",
        ]
    )
    func odd(text: String) {
        check(Data(text.utf8))
    }

    @Test(
        "Text that is not UTF-8 comes to the same",
        arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]]
    )
    func notUTF8(bytes: [UInt8]) {
        let text = #"{"type":"StasisEnd","channel":{"id":"?"}}"#
        check(Data(text.utf8.flatMap { $0 == UInt8(ascii: "?") ? bytes : [$0] }))
    }

    @Test(
        "Containers inside each other come to the same, however deep",
        arguments: [1, 60, 63, 64, 65, 511, 512, 513, 100_000]
    )
    func deep(depth: Int) {
        let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        check(Data(#"{"type":"StasisEnd","channel":{"id":"a"},"deep":\#(nested)}"#.utf8))
        check(Data(#"{"type":"ChannelUserevent","eventname":"x","userevent":\#(nested)}"#.utf8))
    }

    @Test("An object with very many members is read in little time")
    func wide() {
        let members = (0..<50_000).map { #""f\#($0)":0"# }.joined(separator: ",")
        #expect(check(Data(#"{"type":"StasisEnd",\#(members),"channel":{"id":"a"}}"#.utf8)))
    }

    @Test("Changed at random, messages still come to the same", arguments: UInt64(1)...8)
    func mutated(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let described = try Digest.committed.events.map { name in
            try JSONSerialization.data(withJSONObject: Digest.committed.message(name), options: .sortedKeys)
        }
        let messages = try RecordedCall.messages() + described
        var accepted = 0
        for _ in 0..<Self.mutations {
            // Others' deadlines run meanwhile.
            await Task.yield()
            guard var message = messages.randomElement(using: &generator) else { return }
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                Mutation.allCases.randomElement(using: &generator)?.change(&message, using: &generator)
            }
            if check(message) { accepted += 1 }
        }
        // Or the changes were so gross that nothing was compared.
        #expect(accepted > Self.mutations / 10)
    }
}

extension EventReader {
    /// As the session does it: the type as the message's beginning tells it, or by a look at all of it.
    func read(_ message: Data) throws(NotPlainJSON) -> (header: EventDecoder.Header, event: ARIEvent?) {
        let read = message.withUnsafeBytes { bytes -> (EventDecoder.Header, ARIEvent?)? in
            guard let header = header(of: bytes) else { return nil }
            if let position = EventForms.all.position(in: bytes) {
                #expect(EventForms.all[position].type == header.type)
            }
            guard let form = EventDecoder.types[header.type] else {
                return (header, .unknown(type: header.type, json: String(decoding: bytes, as: UTF8.self)))
            }
            return (header, event(form, in: bytes))
        }
        guard let read else { throw NotPlainJSON() }
        return read
    }
}

/// The events of one call, as a real Asterisk 22.10.1 sent them (`ari-benchmark record`).
enum RecordedCall {
    static func messages() throws -> [Data] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Trace/call.jsonl")
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { Data($0) }
    }
}
