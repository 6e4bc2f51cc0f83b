/// Text from outside made safe to stand in a log line: what a caller calls himself cannot begin a line of its own, move a
/// terminal's cursor or make a line endless.
enum LogText {
    /// Of a message or a value, in scalars; what is longer is cut and ends with `…`.
    static let maximumLength = 1_024
    /// Pairs in one line; those beyond it are left out.
    static let maximumPairs = 32

    /// `text` as JSON writes it, between quotes.
    static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

    /// `text` as it is, when it is one plain word; else between quotes.
    static func value(_ text: String) -> String {
        let isPlain = !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"\\=".utf8.contains($0) }
        return isPlain && text.utf8.count <= maximumLength ? text : quoted(text)
    }

    /// With escapes, as JSON has them, for quotes, backslashes and everything that is not shown as itself.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            guard length < maximumLength else {
                result.append("…")
                break
            }
            length += 1
            switch scalar {
            case "\"", "\\": result.append(contentsOf: ["\\", scalar])
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case _ where isHidden(scalar): result.append(contentsOf: hexadecimal(scalar).unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
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
