extension OperationNote {
    static let channels: [String: OperationNote] = [
        "channels.list": "All channels, other applications' included.",
        "channels.get": "One channel as it is now.",
        "channels.originate": "Makes a channel and dials it, into an application or the dialplan.",
        "channels.originateWithId": """
        Makes a channel under an id of ours and dials it. The id is at most 149 bytes and never used before; a 409 \
        is no proof that it is taken, so ask for the channel. An application that is not connected still gives \
        200, and the channel vanishes when it answers.
        """,
        "channels.create": """
        Makes a channel in an application without dialling it; its StasisStart comes at once, and must have come \
        before it can be dialled.
        """,
        "channels.dial": """
        Dials a channel made by `create`. Answers before anything rings; Dial events tell the rest. A channel that \
        was busy stays and is ours to hang up.
        """,
        "channels.hangup": "Hangs up. Give a reason by word or by code, not both.",
        "channels.continueInDialplan": """
        Hands the channel back to the dialplan. Answers at once; the channel lives on outside of Stasis, where \
        further commands fail with 409.
        """,
        "channels.move": "Gives the channel to another application; if that fails, ApplicationMoveFailed says so.",
        "channels.redirect": "Tells the channel's phone to call another endpoint of the same technology instead.",
        "channels.transfer_progress": "Reports to a transferring phone how its transfer is going.",
        "channels.answer": .blocking("Answers. Waits while a prompt plays on the channel."),
        "channels.ring": "Lets the caller hear ringing.",
        "channels.ringStop": "Ends the ringing that the caller hears.",
        "channels.progress": "Signals progress, so that media can flow before the answer.",
        "channels.sendDTMF": "Sends digits to the channel.",
        "channels.mute": "Silences the channel, in one direction or both.",
        "channels.unmute": "Ends the silencing.",
        "channels.hold": "Puts the far end on hold.",
        "channels.unhold": "Takes the far end off hold.",
        "channels.startMoh": "Starts music on hold. A prompt played meanwhile ends it for good.",
        "channels.stopMoh": "Ends music on hold.",
        "channels.startSilence": "Sends silence, which keeps the media path alive.",
        "channels.stopSilence": "Stops sending silence.",
        "channels.play": "Plays media, one after another, under an id that Asterisk makes unless it is given one.",
        "channels.playWithId": """
        Plays media, one after another, behind what is already queued on the channel. A playing prompt blocks the \
        channel's other queued commands: stop it by `playbacks.stop` first. Never use a playback's id twice: \
        Asterisk accepts it and then mixes the two up.
        """,
        "channels.record": "Records what comes from the channel; it must not be in a bridge.",
        "channels.getChannelVar": "Reads a channel variable or the result of a dialplan function.",
        "channels.setChannelVar": "Sets a channel variable or a dialplan function; without a value, removes it.",
        "channels.getChannelVars": "Reads several channel variables at once.",
        "channels.setChannelVars": "Sets several channel variables at once.",
        "channels.snoopChannel": "Makes a channel that listens to this one, whispers to it, or both.",
        "channels.snoopChannelWithId":
            "Makes a channel under an id of ours that listens to this one or whispers to it.",
        "channels.rtpstatistics": "Packet counts, losses, jitter and round trips of an RTP channel.",
        "channels.externalMedia": "Makes a channel whose media goes to and comes from a program of ours.",
    ]
}
