/// The bounds of every setting. They are checked where settings enter the engine, so that what is stored is fine.

extension Rule {
    /// Throws the first setting that is out of bounds.
    public func validate() throws(SettingsProblem) {
        try SettingsProblem.unless(key.isNumeral, "key", "'\(key.rawValue)' cannot be the key; use one of 0 to 9")
        try SettingsProblem.within(1...3_600, offerAfter, "offerAfter")
        try Self.validate(dialPrefix: outboundPrefix, "outboundPrefix")
        try Self.validate(dialPrefix: internationalPrefix, "internationalPrefix")
        try SettingsProblem.within(1...20, maximumAttempts, "maximumAttempts")
        try SettingsProblem.within(1...86_400, retryInterval, "retryInterval")
        try SettingsProblem.within(5...120, customerRing, "customerRing")
        try SettingsProblem.within(60...1_209_600, expiry, "expiry")
        try SettingsProblem.within(0...100_000, maximumPending, "maximumPending")
        try numbers.validate()
    }

    private static func validate(dialPrefix prefix: String, _ setting: String) throws(SettingsProblem) {
        try SettingsProblem.unless(
            prefix.utf8.count <= 8
                && prefix.allSatisfy {
                    Digit(rawValue: $0).map { $0.isNumeral || $0 == .star || $0 == .pound } ?? false
                },
            setting,
            "'\(prefix)' is not a prefix; use at most 8 of 0 to 9, * and #"
        )
    }
}

extension NumberingPolicy {
    static let maximumPrefixes = 100

    func validate() throws(SettingsProblem) {
        try SettingsProblem.within(1...15, minimumDigits, "minimumDigits")
        try SettingsProblem.within(minimumDigits...PhoneNumber.maximumDigits, maximumDigits, "maximumDigits")
        try Self.validate(allowedPrefixes, "allowedPrefixes")
        try Self.validate(refusedPrefixes, "refusedPrefixes")
    }

    private static func validate(_ prefixes: [String], _ setting: String) throws(SettingsProblem) {
        try SettingsProblem.unless(
            prefixes.count <= maximumPrefixes,
            setting,
            "\(prefixes.count) prefixes; at most \(maximumPrefixes) fit"
        )
        for prefix in prefixes {
            let digits = prefix.hasPrefix("+") ? prefix.dropFirst() : prefix[...]
            try SettingsProblem.unless(
                (1...15).contains(digits.utf8.count) && digits.allSatisfy { $0.isASCII && $0.isNumber },
                setting,
                "'\(prefix)' is not a number's beginning; use 1 to 15 digits, with + in front if it is international"
            )
        }
    }
}

extension QueueSettings {
    /// Throws the first setting that is out of bounds.
    public func validate() throws(SettingsProblem) {
        try SettingsProblem.unless(
            musicClass.isPlainWord(maximumLength: 64),
            "musicClass",
            "'\(musicClass)' is not a music class; use 1 to 64 letters, digits, '-' or '_'"
        )
        try SettingsProblem.within(5...120, agentRing, "agentRing")
        try SettingsProblem.within(0...3_600, wrapUp, "wrapUp")
        try SettingsProblem.within(1...100_000, maximumPlaces, "maximumPlaces")
        if let spokenName {
            try SettingsProblem.unless(
                spokenName.isPlainWord(maximumLength: 64, also: "/"),
                "spokenName",
                "'\(spokenName)' is not a sound; use a path such as custom/support, without ending"
            )
        }
        try rule.validate()
    }
}

extension AgentSettings {
    static let maximumQueues = 100

    /// Throws the first setting that is out of bounds.
    public func validate() throws(SettingsProblem) {
        let parts = endpoint.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        try SettingsProblem.unless(
            endpoint.utf8.count <= 100 && parts.count == 2 && String(parts[0]).isPlainWord(maximumLength: 16)
                && !parts[1].isEmpty
                && parts[1].unicodeScalars.allSatisfy {
                    $0.isASCII && $0.value > 32 && !"&|,;\"'\\".unicodeScalars.contains($0)
                },
            "endpoint",
            "'\(endpoint)' is not an endpoint; write technology and resource, such as PJSIP/alice"
        )
        try SettingsProblem.within(0...Self.maximumQueues, queues.count, "queues")
    }
}

extension TenantSettings {
    /// Throws the first setting that is out of bounds.
    public func validate() throws(SettingsProblem) {
        try SettingsProblem.unless(
            outboundContext.isPlainWord(maximumLength: 64),
            "outboundContext",
            "'\(outboundContext)' is not a dialplan context; use 1 to 64 letters, digits, '-' or '_'"
        )
    }
}

extension String {
    /// ASCII letters, digits, `-`, `_` and what `also` lists: what Asterisk takes as a name as it is.
    fileprivate func isPlainWord(maximumLength: Int, also extra: String = "") -> Bool {
        !isEmpty && utf8.count <= maximumLength
            && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || extra.contains($0)) }
            && !hasPrefix("/") && !contains("//")
    }
}
