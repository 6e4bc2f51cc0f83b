import ARITestKit
import Foundation
import Testing

@testable import ARI

@Suite struct EventDecodingTests {
    private let channelJSON = #"""
        {"id":"1763.12","name":"PJSIP/6001-00000004","state":"Up","protocol_id":"x@y",
         "caller":{"name":"Ann","number":"6001"},"connected":{"name":"","number":""},"accountcode":"",
         "dialplan":{"context":"in","exten":"100","priority":2,"app_name":"Stasis","app_data":"callbackd"},
         "creationtime":"2025-11-23T14:50:01.123+0000","language":"en","channelvars":{"A":"b"},"new_field":{"x":[1]}}
        """#

    private func decode(_ type: String, _ rest: String) throws -> ARIEvent {
        let json = #"{"type":"\#(type)","timestamp":"T","application":"callbackd","asterisk_id":"00",\#(rest)}"#
        let message = Data(json.utf8)
        let decoder = EventDecoder()
        return try decoder.event(of: decoder.header(of: message).type, in: message)
    }

    @Test func aChannelComesWithAllItsParts() throws {
        let event = try decode("StasisStart", #""args":["queue","sales"],"channel":\#(channelJSON)"#)
        guard case .stasisStart(let start) = event else { return #expect(Bool(false), "\(event)") }
        #expect(start.timestamp == "T")
        #expect(start.args == ["queue", "sales"])
        #expect(start.replaceChannel == nil)
        #expect(start.channel.id == "1763.12")
        #expect(start.channel.state == .up)
        #expect(start.channel.caller == CallerID(name: "Ann", number: "6001"))
        #expect(
            start.channel.dialplan
                == DialplanPosition(
                    context: "in",
                    exten: "100",
                    priority: 2,
                    appName: "Stasis",
                    appData: "callbackd"
                )
        )
        #expect(start.channel.creationtime == "2025-11-23T14:50:01.123+0000")
        #expect(start.channel.language == "en")
        #expect(start.channel.channelvars == ["A": "b"])
    }

    @Test func aReplacedChannelIsNamed() throws {
        let event = try decode(
            "StasisStart",
            #""args":[],"channel":{"id":"new"},"replace_channel":{"id":"old"}"#
        )
        guard case .stasisStart(let start) = event else { return #expect(Bool(false), "\(event)") }
        #expect(start.replaceChannel?.id == "old")
    }

    @Test func destructionTellsTheCause() throws {
        let event = try decode(
            "ChannelDestroyed",
            #""cause":17,"cause_txt":"User busy","tech_cause":486,"channel":{"id":"a"}"#
        )
        let expected = ChannelDestroyed(
            channel: event.channel!,
            cause: 17,
            causeText: "User busy",
            techCause: 486,
            application: "callbackd",
            timestamp: "T",
            asteriskID: "00"
        )
        #expect(event == .channelDestroyed(expected))
    }

    @Test func aDialTellsItsStatus() throws {
        let event = try decode(
            "Dial",
            #""dialstatus":"BUSY","dialstring":"6001","forward":"","peer":{"id":"p"},"caller":{"id":"c"}"#
        )
        guard case .dial(let dial) = event else { return #expect(Bool(false), "\(event)") }
        #expect([dial.dialstatus, dial.dialstring, dial.peer.id, dial.caller?.id] == ["BUSY", "6001", "p", "c"])
    }

    @Test func aDigitComesWithItsDuration() throws {
        let event = try decode("ChannelDtmfReceived", ##""digit":"#","duration_ms":160,"channel":{"id":"a"}"##)
        guard case .channelDtmfReceived(let dtmf) = event else { return #expect(Bool(false), "\(event)") }
        #expect(dtmf.digit == "#")
        #expect(dtmf.durationMilliseconds == 160)
    }

    @Test(arguments: ["PlaybackStarted", "PlaybackContinuing", "PlaybackFinished"])
    func playbacksTellWhatAndWhere(type: String) throws {
        let event = try decode(
            type,
            #""playback":{"id":"p1","media_uri":"sound:a","next_media_uri":"sound:b","target_uri":"channel:1.2","#
                + #""language":"en","state":"failed"}"#
        )
        #expect(event.type == type)
        let playback: Playback? =
            switch event {
            case .playbackStarted(let event): event.playback
            case .playbackContinuing(let event): event.playback
            case .playbackFinished(let event): event.playback
            default: nil
            }
        #expect(playback?.channelID == "1.2")
        #expect(playback?.nextMediaURI == "sound:b")
        #expect(playback?.state == .failed)
    }

    @Test(arguments: [
        ("StasisEnd", ""), ("ChannelCreated", ""), ("ChannelStateChange", ""), ("ChannelUnhold", ""),
        ("ChannelHold", #","musicclass":"jazz""#), ("ChannelHangupRequest", #","cause":16,"soft":true"#),
        ("ChannelEnteredBridge", #","bridge":{"id":"b","bridge_type":"mixing","channels":["a"]}"#),
        ("ChannelLeftBridge", #","bridge":{"id":"b","bridge_type":"mixing","channels":[]}"#),
    ])
    func eventsAboutAChannelNameIt(type: String, rest: String) throws {
        let event = try decode(type, #""channel":{"id":"a"}"# + rest)
        #expect(event.type == type)
        #expect(event.channel?.id == "a")
    }

    @Test(arguments: [
        ("BridgeCreated", #""bridge":{"id":"b","bridge_type":"holding","channels":[]}"#),
        ("BridgeDestroyed", #""bridge":{"id":"b","bridge_type":"holding","channels":[]}"#),
        (
            "BridgeMerged",
            #""bridge":{"id":"b","bridge_type":"mixing","channels":[]},"#
                + #""bridge_from":{"id":"c","bridge_type":"mixing","channels":[]}"#
        ),
        ("EndpointStateChange", #""endpoint":{"technology":"PJSIP","resource":"6001","channel_ids":[]}"#),
        ("DeviceStateChanged", #""device_state":{"name":"PJSIP/6001","state":"INUSE"}"#),
        ("ApplicationReplaced", #""x":1"#),
    ])
    func theOtherEventsHaveTypesToo(type: String, rest: String) throws {
        let event = try decode(type, rest)
        #expect(event.type == type)
        if case .unknown = event { Issue.record("\(type) is not typed") }
    }

    @Test func anUnknownEventLosesNothing() throws {
        let json = #"{"type":"FromTheFuture","n":12345678901234567890,"deep":{"a":[1,2.50,null]},"s":"ü\n"}"#
        let message = Data(json.utf8)
        let decoder = EventDecoder()
        let event = try decoder.event(of: decoder.header(of: message).type, in: message)
        #expect(event == .unknown(type: "FromTheFuture", json: json))
    }

    @Test func aFieldFromTheFutureIsKeptInTheMessageAsItCame() throws {
        let event = try decode("StasisEnd", #""channel":{"id":"a"},"future":{"n":12345678901234567890}"#)
        let received = try #require(event.message?.received)
        #expect(received.json.hasSuffix(#""future":{"n":12345678901234567890}}"#))
        #expect(received.fields()?["channel"]?["id"]?.string == "a")
    }

    @Test func aListedValueFromTheFutureIsKept() throws {
        let event = try decode("ChannelStateChange", #""channel":{"id":"a","state":"Levitating"}"#)
        #expect(event.channel?.state == "Levitating")
    }

    @Test(arguments: ["StasisStart", "ChannelDestroyed", "Dial", "PlaybackFinished", "BridgeMerged"])
    func anEventWithoutItsSubjectIsAnError(type: String) {
        #expect(throws: DecodingError.self) { try decode(type, #""x":1"#) }
    }
}
