extension OperationNote {
    static let others: [String: OperationNote] = [
        "endpoints.list": "All phones and trunks.",
        "endpoints.listByTech": "All phones and trunks of a technology, such as `PJSIP`.",
        "endpoints.get": "One phone or trunk and its channels.",
        "endpoints.sendMessage": "Sends a text message to a URI such as `pjsip:6001`.",
        "endpoints.sendMessageToEndpoint": "Sends a text message to a phone or trunk.",
        "endpoints.refer": "Asks a URI to call another one.",
        "endpoints.referToEndpoint": "Asks a phone or trunk to call a URI.",
        "recordings.listStored": "All finished recordings.",
        "recordings.getStored": "One finished recording.",
        "recordings.deleteStored": "Removes a finished recording.",
        "recordings.getStoredFile": .blocking("The sound file of a finished recording. Takes as long as it is big."),
        "recordings.copyStored": .blocking("Copies a finished recording. Takes as long as it is big."),
        "recordings.getLive": "One recording that is going on.",
        "recordings.cancel": "Stops a recording and throws it away.",
        "recordings.stop": "Stops a recording and keeps it.",
        "recordings.pause": "Pauses a recording; what is said meanwhile is left out.",
        "recordings.unpause": "Goes on after a pause.",
        "recordings.mute": "Records silence from now on.",
        "recordings.unmute": "Records sound again.",
        "sounds.list": "All sounds, or those of a language and a format.",
        "sounds.get": "One sound and what it is there as.",
        "playbacks.get": "One playback that has not ended.",
        "playbacks.stop": """
        Stops a playback, its whole list of media, running or still queued. `digits:`, `number:` and `characters:` \
        cannot be stopped (500).
        """,
        "playbacks.control": "Pauses, resumes, winds or restarts a playback.",
        "deviceStates.list": "All device states that ARI controls.",
        "deviceStates.get": "The state of any device.",
        "deviceStates.update":
            "Sets the state of a device that ARI controls, such as `Stasis:lamp`; makes it if need be.",
        "deviceStates.delete": "Removes a device state that ARI controls.",
        "mailboxes.list": "All mailboxes that ARI controls.",
        "mailboxes.get": "One mailbox and its counts.",
        "mailboxes.update": "Sets a mailbox's counts; makes it if need be.",
        "mailboxes.delete": "Removes a mailbox that ARI controls.",
    ]
}
