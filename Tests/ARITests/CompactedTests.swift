import Foundation
import Testing

@testable import ARI

@Suite("A model that is kept holds on to nothing but itself")
struct CompactedTests {
    private func channel(_ json: String) throws -> Channel {
        let event = try Data(json.utf8).withUnsafeBytes { bytes in
            let form = try #require(EventForms.all.position(in: bytes))
            return EventReader().event(EventForms.all[form], in: bytes)
        }
        return try #require(event?.channel)
    }

    /// How much text the channel keeps from being freed.
    private func keptBytes(_ channel: Channel) -> Int {
        if case .received(let text, _) = channel.content { text.withText(\.count) } else { 0 }
    }

    @Test("Every channel and bridge of a recorded call is the same when it is compacted")
    func recorded() throws {
        var compared = 0
        for message in try RecordedCall.messages() {
            guard let event = try EventReader().read(message).event else { continue }
            if let channel = event.channel {
                #expect(channel.compacted() == channel)
                #expect(keptBytes(channel.compacted()) < message.count / 2)
                compared += 1
            }
            if case .channelEnteredBridge(let entered) = event {
                #expect(entered.bridge.compacted() == entered.bridge)
                compared += 1
            }
        }
        #expect(compared > 40)
    }

    @Test("Escapes, variables and null are the same, and so is what is compacted twice")
    func odd() throws {
        let channel = try channel(
            #"{"cause":1,"type":"StasisEnd","channel":{"id":"a\"\\é\ud83d\ude00","name":null,"caller":{"name":"\n","number":""},"#
                + #""future":[1,{"x":"y"}],"channelvars":{"A":"1","B":"\t"},"creationtime":"t"},"application":"callbackd"}"#
        )
        let compacted = channel.compacted()
        #expect(compacted == channel)
        #expect(compacted.compacted() == channel)
        #expect(compacted.id == "a\"\\é😀")
        #expect(compacted.channelvars == ["A": "1", "B": "\t"])
        #expect(compacted.caller.name == "\n")
    }

    @Test("What was made by hand stays as it is")
    func made() {
        let channel = Channel(id: "x")
        #expect(channel.compacted() == channel)
    }
}
