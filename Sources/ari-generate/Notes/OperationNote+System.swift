extension OperationNote {
    static let system: [String: OperationNote] = [
        "asterisk.getObject": "Reads one object of a dynamic configuration, such as a PJSIP endpoint.",
        "asterisk.updateObject": "Makes or changes an object of a dynamic configuration.",
        "asterisk.deleteObject": "Removes an object of a dynamic configuration.",
        "asterisk.getInfo": "What Asterisk is, how it is set up and since when it runs; all of it, or the parts named.",
        "asterisk.ping": "Asks whether Asterisk answers, with its own time.",
        "asterisk.listModules": "All modules that Asterisk knows.",
        "asterisk.getModule": "One module, its status and how often it is in use.",
        "asterisk.loadModule": .blocking("Loads a module. Takes as long as the module does."),
        "asterisk.unloadModule": .blocking("Unloads a module. Takes as long as the module does."),
        "asterisk.reloadModule": .blocking(
            "Lets a module read its configuration again. Takes as long as the module does."
        ),
        "asterisk.listLogChannels": "The places that Asterisk logs to.",
        "asterisk.addLog": "Adds a place to log to, for levels such as `notice,warning`.",
        "asterisk.deleteLog": "Stops logging to a place.",
        "asterisk.rotateLog": "Begins a new file for a log.",
        "asterisk.getGlobalVar": "Reads a global variable; empty if it is not set.",
        "asterisk.setGlobalVar": "Sets a global variable; without a value, removes it.",
        "applications.list": "All Stasis applications that are registered.",
        "applications.get": "What the application is subscribed to, the channels it holds among them.",
        "applications.subscribe": """
        Subscribes the application to sources such as `channel:1763.12`, `bridge:b1`, `endpoint:PJSIP/6001` or \
        `deviceState:PJSIP/6001`.
        """,
        "applications.unsubscribe": "Ends the application's subscription to sources.",
        "applications.filter": """
        Says which types of events the application gets; replaces the filter that was there. May be forgotten with \
        the connection, so apply it after each.
        """,
        "events.userEvent": "Sends an event of our own to an application.",
        "events.claimChannel":
            "Claims a channel that was offered by CallBroadcast; the first one gets it, others get 409.",
    ]
}
