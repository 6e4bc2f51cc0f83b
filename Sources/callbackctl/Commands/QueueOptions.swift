import AdministrationAPI
import ArgumentParser

/// The settings of a queue, apart from its rule.
struct QueueOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The music class that callers hear while waiting (musiconhold.conf). Default: default.",
            valueName: "class"
        )
    )
    var music: String?

    @Option(
        help: ArgumentHelp(
            "How long an agent's phone rings before the next agent is tried: 5 to 120 seconds. Default: 15.",
            valueName: "seconds"
        )
    )
    var agentRing: Int?

    @Option(
        help: ArgumentHelp(
            "An agent's rest after a call: 0 to 3600 seconds. Default: 0.",
            valueName: "seconds"
        )
    )
    var wrapUp: Int?

    @Option(
        help: ArgumentHelp(
            """
            How many places, live and callbacks together, the queue holds: 1 to 100000. A call beyond it goes back to \
            the dialplan with CALLBACKD_STATUS=FULL. Default: 10000.
            """,
            valueName: "number"
        )
    )
    var maximumPlaces: Int?

    @Option(
        help: ArgumentHelp(
            """
            A sound that says the queue's name to agents: its path below Asterisk's sounds, without ending, such as \
            custom/support. It must exist. '' for none: the name is spelled. Default: none.
            """,
            valueName: "sound"
        )
    )
    var spokenName: String?

    var edit: QueueEdit {
        QueueEdit(
            musicClass: music,
            agentRingSeconds: agentRing,
            wrapUpSeconds: wrapUp,
            maximumPlaces: maximumPlaces,
            spokenName: spokenName
        )
    }
}
