/// Where Swift says more than the description, or something else: units in names, types it only calls `object`, what
/// may be absent after all.
///
/// Keys are `Model.field` or `resource.operation.parameter`, or the bare name where it holds everywhere.
enum SwiftRules {
    static let names: [String: String] = [
        "timeout": "timeoutSeconds",
        "offsetms": "offsetMilliseconds",
        "skipms": "skipMilliseconds",
        "channel": "channels",
        "eventSource": "eventSources",
        "source": "sources",
        "channels.sendDTMF.before": "beforeMilliseconds",
        "channels.sendDTMF.between": "betweenMilliseconds",
        "channels.sendDTMF.duration": "durationMilliseconds",
        "channels.sendDTMF.after": "afterMilliseconds",
        "channels.rtpstatistics": "rtpStatistics",
        "ChannelTalkingFinished.duration": "durationMilliseconds",
        "LiveRecording.duration": "durationSeconds",
        "LiveRecording.talking_duration": "talkingDurationSeconds",
        "LiveRecording.silence_duration": "silenceDurationSeconds",
        "ContactInfo.roundtrip_usec": "roundtripMicroseconds",
        "DialplanCEP": "DialplanPosition",
    ]

    static let types: [String: String] = [
        "formats": "[String]",
        "bridges.create.type": "[String]",
        "bridges.createWithId.type": "[String]",
        "variables": "[String: String]",
        "channels.hangup.reason_code": "Int",
        "applications.filter.filter": "JSONValue",
        "asterisk.updateObject.fields": "[ConfigTuple]",
        "events.userEvent.variables": "[String: JSONValue]",
        "Application.events_allowed": "[EventType]",
        "Application.events_disallowed": "[EventType]",
        "Bridge.bridgevars": "[String: String]",
        "Channel.channelvars": "[String: String]",
        "ChannelUserevent.userevent": "JSONValue",
        "TextMessage.variables": "JSONValue",
        "Variables.variables": "[String: String]",
    ]

    /// Types for parameters with listed values. Fields with listed values get one inside their model.
    static let valueTypes: [String: String] = [
        "asterisk.getInfo.only": "InfoPart",
        "channels.hangup.reason": "HangupReason",
        "channels.mute.direction": "MuteDirection",
        "channels.unmute.direction": "MuteDirection",
        "channels.snoopChannel.spy": "SnoopDirection",
        "channels.snoopChannel.whisper": "SnoopDirection",
        "channels.snoopChannelWithId.spy": "SnoopDirection",
        "channels.snoopChannelWithId.whisper": "SnoopDirection",
        "channels.record.ifExists": "ExistingRecording",
        "bridges.record.ifExists": "ExistingRecording",
        "channels.record.terminateOn": "RecordingTerminator",
        "bridges.record.terminateOn": "RecordingTerminator",
        "channels.externalMedia.encapsulation": "ExternalMediaEncapsulation",
        "channels.externalMedia.transport": "ExternalMediaTransport",
        "channels.externalMedia.connection_type": "ExternalMediaConnection",
        "channels.externalMedia.direction": "ExternalMediaDirection",
        "playbacks.control.operation": "PlaybackControl",
        "deviceStates.update.deviceState": "DeviceState.State",
    ]

    static let valueTypeNotes: [String: String] = [
        "ExistingRecording": "What to do when there is a recording of that name.",
        "ExternalMediaConnection": "Who connects: Asterisk as the client, or our program.",
        "ExternalMediaDirection": "Which way external media goes.",
        "ExternalMediaEncapsulation": "What external media is wrapped in.",
        "ExternalMediaTransport": "What external media is carried by.",
        "HangupReason": "Why we hang up.",
        "InfoPart": "A part of what Asterisk says about itself.",
        "MuteDirection": "Which way a channel is silenced: what it sends is `in`.",
        "PlaybackControl": "What to do with a playback.",
        "RecordingTerminator": "The key that ends a recording.",
        "SnoopDirection": "Which way is listened to or whispered into.",
    ]

    /// Listed values whose own spelling makes no good name.
    static let valueNames: [String: String] = [
        "Rsrved": "reserved", "INUSE": "inUse", "NOT_INUSE": "notInUse", "RINGINUSE": "ringInUse", "ONHOLD": "onHold",
        "*": "star", "#": "pound",
    ]

    /// Required by the description, and yet missing in real or hand-made messages; no reason to lose an event.
    static let optionalFields: Set<String> = [
        "Application.events_allowed", "Application.events_disallowed", "Bridge.technology", "Bridge.bridge_class",
        "Bridge.creator", "Bridge.name", "Bridge.creationtime", "Channel.protocol_id", "Channel.accountcode",
        "Channel.dialplan", "Channel.creationtime", "Channel.language", "DialplanCEP.app_name", "DialplanCEP.app_data",
    ]

    /// What a missing field is read as.
    static let absentValues: [String: String] = [
        "CallerID.name": "\"\"", "CallerID.number": "\"\"", "Channel.name": "\"\"", "Channel.state": ".unknown",
        "Channel.caller": "CallerID()", "Channel.connected": "CallerID()",
    ]

    /// What a field is when made by hand and not given.
    static let initialValues: [String: String] = [
        "Bridge.bridge_type": ".mixing", "Bridge.channels": "[]", "Channel.state": ".up",
        "ChannelDestroyed.cause_txt": "\"\"", "ChannelDtmfReceived.duration_ms": "100", "Endpoint.channel_ids": "[]",
        "Playback.state": ".queued", "StasisStart.args": "[]",
    ]

    /// Required parameters that stand for our own application unless another is given.
    static let ownApplication: Set<String> = [
        "channels.create.app", "channels.externalMedia.app", "channels.snoopChannel.app",
        "channels.snoopChannelWithId.app", "events.claimChannel.application", "events.userEvent.application",
    ]

    /// Bodies that are the value itself and not an object with the parameter's name as its key.
    static let wholeBodies: Set<String> = ["applications.filter.filter"]

    /// Files that big resources are split into, and the operations in each.
    static let parts: [String: [String: [String]]] = [
        "channels": [
            "Dialling": ["originate", "originateWithId", "create", "dial"],
            "Leaving": ["hangup", "continueInDialplan", "move", "redirect", "transfer_progress"],
            "Media": [
                "play", "playWithId", "record", "startMoh", "stopMoh", "startSilence", "stopSilence", "externalMedia",
                "rtpstatistics",
            ],
            "Variables": ["getChannelVar", "setChannelVar", "getChannelVars", "setChannelVars"],
            "Snooping": ["snoopChannel", "snoopChannelWithId"],
        ],
        "bridges": [
            "Media": ["startMoh", "stopMoh", "play", "playWithId", "record", "setVideoSource", "clearVideoSource"],
            "Variables": ["getBridgeVar", "setBridgeVar", "getBridgeVars", "setBridgeVars"],
        ],
        "asterisk": [
            "Modules": ["listModules", "getModule", "loadModule", "unloadModule", "reloadModule"],
            "Logging": ["listLogChannels", "addLog", "deleteLog", "rotateLog"],
            "Configuration": ["getObject", "updateObject", "deleteObject"],
        ],
    ]
}
