/// Pieces of Swift source as swift-format wants them.
enum SwiftText {
    static let width = 120
    static let header =
        "// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.\n\n"

    /// A documentation comment, broken between words.
    static func comment(_ text: String, indent: Int, continuation: String = "") -> [String] {
        let margin = String(repeating: " ", count: indent) + "/// "
        var lines: [String] = []
        var line = margin
        for word in text.split(separator: " ") {
            if line.count > margin.count, line.count + 1 + word.count > width {
                lines.append(line)
                line = margin + continuation
            }
            let isFirst = line == margin || line == margin + continuation
            line += (isFirst ? "" : " ") + word
        }
        return lines + [line]
    }

    /// `head(a, b)tail` in one line if it fits, otherwise an item to the line.
    ///
    /// - Parameter reserving: columns that the caller will put before and behind.
    static func list(
        _ head: String,
        _ items: [String],
        _ tail: String,
        indent: Int,
        reserving: Int = 0
    ) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let short = margin + head + items.joined(separator: ", ") + tail
        if short.count + reserving <= width, !items.contains(where: { $0.contains("\n") }) { return [short] }
        let inner = items.enumerated().flatMap { index, item in
            let isLast = index == items.count - 1
            return (item + (isLast && !head.hasSuffix("[") ? "" : ",")).split(separator: "\n").map {
                margin + "    " + $0
            }
        }
        return [margin + head] + inner + [margin + tail]
    }

    static func importing(_ module: String) -> String { "import \(module)\n\n" }

    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
