/// Which numbers may be called back. Asked when the caller gives a number, and again before it is dialled.
public struct NumberingPolicy: Hashable, Codable, Sendable {
    /// 1 to 15 (E.164 numbers have at most 15 digits); 6 by default, which keeps emergency numbers out.
    public var minimumDigits: Int
    /// ``minimumDigits`` to 32; 15 by default.
    public var maximumDigits: Int
    /// Numbers must begin with one of these; an empty list allows all. A `+` counts.
    public var allowedPrefixes: [String]
    /// Numbers must not begin with any of these, whatever is allowed.
    public var refusedPrefixes: [String]

    public init(
        minimumDigits: Int = 6,
        maximumDigits: Int = 15,
        allowedPrefixes: [String] = [],
        refusedPrefixes: [String] = []
    ) {
        self.minimumDigits = minimumDigits
        self.maximumDigits = maximumDigits
        self.allowedPrefixes = allowedPrefixes
        self.refusedPrefixes = refusedPrefixes
    }

    /// Why a number may not be called back.
    public enum Refusal: String, Error, Codable, Sendable {
        case tooShort
        case tooLong
        case refused
        /// No number at all: nothing typed, and the caller ID withheld or unreadable.
        case missing
    }

    /// The number in `text`, as typed by a caller or shown by a trunk, when it may be called back.
    public func check(_ text: String) -> Result<PhoneNumber, Refusal> {
        guard !text.isEmpty else { return .failure(.missing) }
        guard text.utf8.count <= 2 * PhoneNumber.maximumDigits else { return .failure(.tooLong) }
        guard let number = PhoneNumber(text) else {
            let digits = text.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            return .failure(digits > PhoneNumber.maximumDigits ? .tooLong : .missing)
        }
        return check(number)
    }

    /// `number` itself when it may be called back.
    public func check(_ number: PhoneNumber) -> Result<PhoneNumber, Refusal> {
        guard number.digits.utf8.count >= minimumDigits else { return .failure(.tooShort) }
        guard number.digits.utf8.count <= maximumDigits else { return .failure(.tooLong) }
        guard !(refusedPrefixes.isEmpty && allowedPrefixes.isEmpty) else { return .success(number) }
        let text = number.description
        guard !refusedPrefixes.contains(where: text.hasPrefix) else { return .failure(.refused) }
        guard allowedPrefixes.isEmpty || allowedPrefixes.contains(where: text.hasPrefix) else {
            return .failure(.refused)
        }
        return .success(number)
    }
}
