/// What a display shows, read anew: the digits, with `+` if it is the first character; nil where it is no number of 1
/// to 32 digits. Spaces, dots, hyphens, slashes and parentheses are passed over; more than 64 bytes are not looked at.
enum ShownNumber {
    static func digits(in text: String?) -> String? {
        guard let text, text.utf8.count <= 64 else { return nil }
        let isInternational = text.first == "+"
        let rest = isInternational ? text.dropFirst() : text[...]
        guard rest.unicodeScalars.allSatisfy({ "0123456789 .-/()".unicodeScalars.contains($0) }) else { return nil }
        let digits = rest.filter { ("0"..."9").contains($0) }
        guard (1...32).contains(digits.count) else { return nil }
        return isInternational ? "+\(digits)" : digits
    }
}
