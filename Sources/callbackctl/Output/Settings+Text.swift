import AdministrationAPI

/// Settings are shown under the names of the options that set them.
extension TenantView {
    var text: String {
        Table.details([
            ("tenant", name), ("outbound-context", outboundContext), ("caller-id", callerId ?? "the trunk's"),
        ])
    }
}

extension QueueView {
    func text(of tenant: String) -> String {
        Table.details(
            [
                ("queue", "\(tenant)/\(name)"), ("music", musicClass), ("agent-ring", "\(agentRingSeconds) s"),
                ("wrap-up", "\(wrapUpSeconds) s"), ("maximum-places", "\(maximumPlaces)"),
                ("spoken-name", spokenName ?? "none: the name is spelled"),
            ] + rule.details
        )
    }
}

extension RuleView {
    var text: String { Table.details(details) }

    var details: [(String, String)] {
        [
            ("mode", Wording.list(modes, empty: "none: no callbacks")),
            ("key", key),
            ("offer-after", "\(offerAfterSeconds) s"),
            ("prefix", outboundPrefix.isEmpty ? "none" : outboundPrefix),
            ("international-prefix", internationalPrefix.isEmpty ? "none" : internationalPrefix),
            ("attempts", "\(maximumAttempts)"),
            ("retry-after", "\(retryIntervalSeconds) s"),
            ("customer-ring", "\(customerRingSeconds) s"),
            ("expire-after", "\(expirySeconds) s"),
            ("maximum-pending", "\(maximumPending)"),
            ("minimum-digits", "\(minimumDigits)"),
            ("maximum-digits", "\(maximumDigits)"),
            ("allow", Wording.list(allowedPrefixes, empty: "all")),
            ("refuse", Wording.list(refusedPrefixes, empty: "none")),
        ]
    }
}

extension AgentView {
    func text(of tenant: String) -> String {
        var details = [
            ("agent", "\(tenant)/\(name)"), ("endpoint", endpoint), ("queues", Wording.list(queues, empty: "none")),
            ("paused", paused ? "yes" : "no"), ("state", state.rawValue),
        ]
        if let since { details.append(("since", Wording.time(since))) }
        if let restsUntil { details.append(("rests until", Wording.time(restsUntil))) }
        if let place { details.append(("place", String(place))) }
        return Table.details(details)
    }
}

extension CallbackView {
    static func table(_ callbacks: ListView<CallbackView>) -> String {
        Table(
            header: [
                "CALLBACK", "QUEUE", "NUMBER", "STATE", "POSITION", "REQUESTED", "ATTEMPTS", "NEXT ATTEMPT", "ENDED",
            ],
            rows: callbacks.items.map(\.cells),
            empty: "No callbacks."
        ).text
    }

    private var cells: [String] {
        let progress = place.map { $0.state == .waiting ? "" : ", \($0.state.rawValue)" } ?? ""
        return [
            String(number), queue, phoneNumber, state.rawValue + progress,
            place?.position.map(String.init) ?? "", Wording.time(requestedAt), String(attempts),
            Wording.time(place?.retryAt), Wording.time(endedAt),
        ]
    }
}
