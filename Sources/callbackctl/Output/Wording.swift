import AdministrationAPI

/// How values are written for people.
enum Wording {
    /// `42 s`, `3 min 20 s`, `1 h 5 min`, `2 d 3 h`.
    static func duration(_ seconds: Int) -> String {
        let units = [(86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")]
        guard let first = units.firstIndex(where: { seconds >= $0.0 }) else { return "0 s" }
        var rest = seconds
        return units[first...].prefix(2).compactMap { size, name in
            let count = rest / size
            rest %= size
            return count > 0 ? "\(count) \(name)" : nil
        }.joined(separator: " ")
    }

    /// `2026-03-01 09:30:00 UTC`.
    static func time(_ time: Timestamp?) -> String {
        guard let time else { return "" }
        let text = time.description
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(8)) UTC"
    }

    static func list(_ items: [String], empty: String) -> String {
        items.isEmpty ? empty : items.joined(separator: ", ")
    }
}
