/// A number has one form for the policy and for finding its pending callback, however it came in: `0044…`, typed with
/// the international prefix, is `+44…`. Otherwise a refused `+44` could be had by typing `0044`.
extension Rule {
    /// The number in `text`, as typed by a caller or shown by a trunk, when it may be called back.
    public func number(in text: String) -> Result<PhoneNumber, NumberingPolicy.Refusal> {
        guard let number = PhoneNumber(text) else { return numbers.check(text) }
        return check(number)
    }

    /// `number` in its one form, when it may be called back.
    public func check(_ number: PhoneNumber) -> Result<PhoneNumber, NumberingPolicy.Refusal> {
        var policy = numbers
        policy.allowedPrefixes = numbers.allowedPrefixes.map(inOneForm)
        policy.refusedPrefixes = numbers.refusedPrefixes.map(inOneForm)
        guard !number.isInternational, number.digits.hasPrefix(internationalPrefix) else { return policy.check(number) }
        // The international prefix alone is `+` alone: no digit of a number.
        guard let international = PhoneNumber(inOneForm(number.digits)) else { return .failure(.tooShort) }
        return policy.check(international)
    }

    private func inOneForm(_ digits: String) -> String {
        guard !internationalPrefix.isEmpty, digits.hasPrefix(internationalPrefix) else { return digits }
        return "+" + digits.dropFirst(internationalPrefix.count)
    }
}
