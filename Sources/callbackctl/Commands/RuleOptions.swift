import AdministrationAPI
import ArgumentParser

/// The settings of a rule.
struct RuleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            When callers can ask for a callback: on-request (by the key, at any time), on-timeout (offered after a \
            wait), both with a comma between, or none. Default: none.
            """,
            valueName: "modes"
        )
    )
    var mode: CommaList?

    @Option(help: ArgumentHelp("What callers press for a callback: 0 to 9. Default: 3.", valueName: "digit"))
    var key: String?

    @Option(
        help: ArgumentHelp(
            "After which wait it is offered (on-timeout): 1 to 3600 seconds. Default: 60.",
            valueName: "seconds"
        )
    )
    var offerAfter: Int?

    @Option(
        help: ArgumentHelp(
            """
            Put in front of the number so that the dialplan's outbound rule matches: at most 8 of 0 to 9, * and #. \
            Default: none ('').
            """,
            valueName: "digits"
        )
    )
    var prefix: String?

    @Option(
        help: ArgumentHelp(
            "What a number's leading + is dialled as: at most 8 of 0 to 9, * and #. Default: 00.",
            valueName: "digits"
        )
    )
    var internationalPrefix: String?

    @Option(
        help: ArgumentHelp("How many times a customer is dialled at most: 1 to 20. Default: 3.", valueName: "number")
    )
    var attempts: Int?

    @Option(
        help: ArgumentHelp(
            "The time from a failed attempt to the next: 1 to 86400 seconds. Default: 300.",
            valueName: "seconds"
        )
    )
    var retryAfter: Int?

    @Option(
        help: ArgumentHelp("How long a customer's phone rings: 5 to 120 seconds. Default: 30.", valueName: "seconds")
    )
    var customerRing: Int?

    @Option(
        help: ArgumentHelp(
            "How long after its request a callback is given up: 60 to 1209600 seconds (14 days). Default: 86400.",
            valueName: "seconds"
        )
    )
    var expireAfter: Int?

    @Option(
        help: ArgumentHelp(
            "How many callbacks may be pending in the queue: 0 to 100000. Beyond it none is offered. Default: 1000.",
            valueName: "number"
        )
    )
    var maximumPending: Int?

    @Option(
        help: ArgumentHelp(
            "The least digits of a number that may be called back: 1 to 15. Default: 6, which keeps out emergency numbers.",
            valueName: "number"
        )
    )
    var minimumDigits: Int?

    @Option(
        help: ArgumentHelp(
            "The most digits of a number that may be called back: --minimum-digits to 32. Default: 15.",
            valueName: "number"
        )
    )
    var maximumDigits: Int?

    @Option(
        help: ArgumentHelp(
            "Beginnings that a number must have, with commas between; a + counts. Default: '', which allows all.",
            valueName: "prefixes"
        )
    )
    var allow: CommaList?

    @Option(
        help: ArgumentHelp(
            "Beginnings that a number must not have, whatever is allowed. Default: '', which refuses none.",
            valueName: "prefixes"
        )
    )
    var refuse: CommaList?

    var edit: RuleEdit {
        var edit = RuleEdit()
        edit.modes = mode.map { $0.items == ["none"] ? [] : $0.items }
        edit.key = key
        edit.offerAfterSeconds = offerAfter
        edit.outboundPrefix = prefix
        edit.internationalPrefix = internationalPrefix
        edit.maximumAttempts = attempts
        edit.retryIntervalSeconds = retryAfter
        edit.customerRingSeconds = customerRing
        edit.expirySeconds = expireAfter
        edit.maximumPending = maximumPending
        edit.minimumDigits = minimumDigits
        edit.maximumDigits = maximumDigits
        edit.allowedPrefixes = allow?.items
        edit.refusedPrefixes = refuse?.items
        return edit
    }
}
