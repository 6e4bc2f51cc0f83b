extension OperationNote {
    static let bridges: [String: OperationNote] = [
        "bridges.list": "All bridges, other applications' included.",
        "bridges.get": "One bridge and who is in it.",
        "bridges.create": "Makes a bridge, under an id that Asterisk makes unless it is given one.",
        "bridges.createWithId": """
        Makes a bridge under an id of ours, never used before: used ones have crashed Asterisk. Types such as \
        `mixing`, `holding` or `dtmf_events` go together.
        """,
        "bridges.destroy": "Removes the bridge; its channels stay.",
        "bridges.addChannel": .blocking(
            """
            Adds channels, taking them out of a bridge they are in, which ends their music on hold. Waits while a \
            prompt plays on one of them.
            """
        ),
        "bridges.removeChannel": .blocking("Takes channels out. Waits while a prompt plays on one of them."),
        "bridges.setVideoSource": "Shows one channel's video to all in the bridge.",
        "bridges.clearVideoSource": "Goes back to choosing the video by who talks.",
        "bridges.startMoh": "Plays music on hold to all in the bridge.",
        "bridges.stopMoh": "Ends the bridge's music on hold.",
        "bridges.play": "Plays media to all in the bridge, under an id that Asterisk makes unless it is given one.",
        "bridges.playWithId": "Plays media to all in the bridge under an id of ours, never used before.",
        "bridges.record": "Records all that is said in the bridge.",
        "bridges.getBridgeVar": "Reads a variable of the bridge.",
        "bridges.setBridgeVar": "Sets a variable of the bridge; without a value, removes it.",
        "bridges.getBridgeVars": "Reads several variables of the bridge at once.",
        "bridges.setBridgeVars": "Sets several variables of the bridge at once.",
    ]
}
