import QueueEngine

extension Rule {
    /// Whether the number may be called, read anew from what the settings say: digits between the bounds, none of the
    /// refused beginnings, one of the allowed ones; `00…` is `+…` everywhere.
    func allows(_ number: PhoneNumber) -> Bool { allows(number.description) }

    /// The same of digits, with `+` in front or not.
    func allows(_ written: String) -> Bool {
        let text = inOneForm(written)
        let digits = text.filter(\.isNumber).count
        guard numbers.minimumDigits <= digits, digits <= numbers.maximumDigits else { return false }
        if numbers.refusedPrefixes.contains(where: { text.starts(with: inOneForm($0)) }) { return false }
        return numbers.allowedPrefixes.isEmpty || numbers.allowedPrefixes.contains { text.starts(with: inOneForm($0)) }
    }

    /// With `+` for what is dialled for it.
    func inOneForm(_ text: String) -> String {
        guard !internationalPrefix.isEmpty, text.starts(with: internationalPrefix) else { return text }
        return "+\(text.dropFirst(internationalPrefix.count))"
    }
}
