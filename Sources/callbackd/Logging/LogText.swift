/// Text from outside made safe to stand in a log line: what a caller calls himself cannot begin a line of its own, move
/// a terminal's cursor or make a line endless.
enum LogText {
    /// Of a message or a value as it is written, in scalars; what is longer is cut and ends with `…`.
    static let maximumLength = 512
    /// Of a pair's name.
    static let maximumNameLength = 64
    /// Pairs in one line; those beyond it are left out.
    static let maximumPairs = 32

    /// `text` as JSON writes it, between quotes.
    static func quoted(_ text: String, maximumLength: Int = maximumLength) -> String {
        "\"" + escaped(text, maximumLength: maximumLength) + "\""
    }

    /// `text` as it is, when it is one plain word; else between quotes.
    static func value(_ text: String) -> String {
        let isPlain =
            (1...maximumLength).contains(text.utf8.count)
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"\\=".utf8.contains($0) }
        return isPlain ? text : quoted(text)
    }

    /// With escapes, as JSON has them, for quotes, backslashes and everything that is not shown as itself.
    static func escaped(_ text: String, maximumLength: Int = maximumLength) -> String {
        var result = ""
        var length = 0
        for scalar in text.unicodeScalars {
            let written = written(scalar)
            length += written.unicodeScalars.count
            guard length <= maximumLength else { return result + "…" }
            result += written
        }
        return result
    }

    private static func written(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case _ where isHidden(scalar): hexadecimal(scalar)
        default: String(scalar)
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
