import AdministrationAPI
import QueueEngine

extension Timestamp {
    init(_ instant: Instant) { self.init(milliseconds: instant.milliseconds) }
}

extension TenantView {
    init(_ state: TenantState) {
        self.init(
            name: state.name.text,
            outboundContext: state.settings.outboundContext,
            callerId: state.settings.callerID?.description
        )
    }
}

extension QueueView {
    init(_ name: QueueName, _ settings: QueueSettings) {
        self.init(
            name: name.text,
            musicClass: settings.musicClass,
            agentRingSeconds: settings.agentRing.count,
            wrapUpSeconds: settings.wrapUp.count,
            maximumPlaces: settings.maximumPlaces,
            spokenName: settings.spokenName,
            rule: RuleView(settings.rule)
        )
    }
}

extension RuleView {
    init(_ rule: Rule) {
        self.init(
            modes: rule.modes.map(\.rawValue).sorted(),
            key: String(rule.key.rawValue),
            offerAfterSeconds: rule.offerAfter.count,
            outboundPrefix: rule.outboundPrefix,
            internationalPrefix: rule.internationalPrefix,
            maximumAttempts: rule.maximumAttempts,
            retryIntervalSeconds: rule.retryInterval.count,
            customerRingSeconds: rule.customerRing.count,
            expirySeconds: rule.expiry.count,
            maximumPending: rule.maximumPending,
            minimumDigits: rule.numbers.minimumDigits,
            maximumDigits: rule.numbers.maximumDigits,
            allowedPrefixes: rule.numbers.allowedPrefixes,
            refusedPrefixes: rule.numbers.refusedPrefixes
        )
    }
}

extension AsteriskView {
    init(_ asterisk: AsteriskConnection) {
        self.init(
            name: asterisk.name.text,
            connected: asterisk.isConnected,
            since: Timestamp(asterisk.since),
            version: asterisk.version
        )
    }
}
