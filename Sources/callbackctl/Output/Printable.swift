import Foundation

/// Makes text safe for a terminal. Names and numbers can come from callers and trunks, and a control character in them
/// could move the cursor, hide text, or turn its direction.
enum Printable {
    /// Every character that is not for reading as `\u{…}`.
    static func text(_ text: String, keepingLineBreaks: Bool = false) -> String {
        escape(text, keepingLineBreaks: keepingLineBreaks) { scalar in
            "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        }
    }

    /// The same JSON value, with such characters written as JSON's own escapes. They can only be inside of strings.
    static func json(_ data: Data) -> String {
        escape(String(decoding: data, as: UTF8.self), keepingLineBreaks: true) { scalar in
            String(scalar).utf16.map { unit in
                let digits = String(unit, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }.joined()
        }
    }

    private static func escape(
        _ text: String,
        keepingLineBreaks: Bool,
        _ replacement: (Unicode.Scalar) -> String
    ) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            if isReadable(scalar) || (keepingLineBreaks && scalar == "\n") {
                result.unicodeScalars.append(scalar)
            } else {
                result += replacement(scalar)
            }
        }
    }

    private static func isReadable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
