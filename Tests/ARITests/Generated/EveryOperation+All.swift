// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

extension EveryOperation {
    static let all = [
        asterisk,
        endpoints,
        channels,
        bridges,
        recordings,
        sounds,
        playbacks,
        deviceStates,
        mailboxes,
        events,
        applications,
    ].flatMap { $0 }
}
