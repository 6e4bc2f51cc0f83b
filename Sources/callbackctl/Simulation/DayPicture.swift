import QueueSimulation

/// Waits, abandonment and promise by the hour of the day, one line for each case, as an SVG file.
struct DayPicture {
    let title: String
    let cases: [WhatIfReport.Case]

    private struct Panel: Sendable {
        let title: String
        let unit: String
        let value: @Sendable (HourlyMeans.Hour) -> Double?
    }

    private static let panels = [
        Panel(title: "mean time on the line", unit: "s") { $0.meanTimeOnLine },
        Panel(title: "gives up", unit: "%") { $0.abandonProbability.map { 100 * $0 } },
        Panel(title: "mean wait, called back", unit: "s") { $0.meanWaitOfCallbacks },
    ]
    /// Told apart by people who see colours differently, too (M. Okabe and K. Ito, 2008).
    private static let colours = ["#000000", "#0072b2", "#e69f00", "#009e73"]
    private static let width = 760.0
    private static let panelHeight = 200.0
    private static let left = 70.0
    private static let top = 70.0

    var svg: String {
        let height = Self.top + Double(Self.panels.count) * (Self.panelHeight + 60) + 10
        var lines = [
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(Int(Self.width))" height="\(Int(height))" \
            viewBox="0 0 \(Int(Self.width)) \(Int(height))" font-family="sans-serif" font-size="12">
            """,
            "<title>\(Self.escaped(title)): what if</title>",
            "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
            "<text x=\"\(Self.left)\" y=\"24\" font-size=\"16\">\(Self.escaped(title)), by the hour of the day (UTC)</text>",
        ]
        for (index, one) in cases.enumerated() {
            let x = Self.left + Double(index) * 165
            lines.append("<path d=\"M\(x) 44h22\" stroke=\"\(colour(index))\" stroke-width=\"2\"/>")
            lines.append("<text x=\"\(x + 28)\" y=\"48\">\(Self.escaped(one.name))</text>")
        }
        for (index, panel) in Self.panels.enumerated() {
            lines += draw(panel, top: Self.top + 20 + Double(index) * (Self.panelHeight + 60))
        }
        return (lines + ["</svg>", ""]).joined(separator: "\n")
    }

    private func draw(_ panel: Panel, top: Double) -> [String] {
        let right = Self.width - 20
        let bottom = top + Self.panelHeight
        let values = cases.map { $0.result.hours.hours.map(panel.value) }
        let largest = Self.ceiling(of: values.joined().compactMap { $0 }.max() ?? 0)
        func x(_ hour: Double) -> Double { Self.left + (right - Self.left) * hour / 24 }
        func y(_ value: Double) -> Double { bottom - Self.panelHeight * value / largest }
        var lines = ["<text x=\"\(Self.left)\" y=\"\(top - 8)\">\(panel.title), \(panel.unit)</text>"]
        for part in 0...4 {
            let value = largest * Double(part) / 4
            lines.append("<path d=\"M\(Self.left) \(Self.short(y(value)))H\(right)\" stroke=\"#dddddd\"/>")
            lines.append(
                "<text x=\"\(Self.left - 6)\" y=\"\(Self.short(y(value) + 4))\" text-anchor=\"end\">\(Self.short(value))</text>"
            )
        }
        for hour in stride(from: 0, through: 24, by: 3) {
            lines.append(
                "<text x=\"\(Self.short(x(Double(hour))))\" y=\"\(bottom + 18)\" text-anchor=\"middle\">\(hour)</text>"
            )
        }
        for (index, hours) in values.enumerated() {
            // A gap where nobody came.
            var path = ""
            var isDrawing = false
            for (hour, value) in hours.enumerated() {
                guard let value else {
                    isDrawing = false
                    continue
                }
                path += "\(isDrawing ? "L" : "M")\(Self.short(x(Double(hour) + 0.5))) \(Self.short(y(value)))"
                // A lone point would not be seen.
                if !isDrawing { path += "h0.1" }
                isDrawing = true
            }
            if !path.isEmpty {
                lines.append(
                    "<path d=\"\(path)\" fill=\"none\" stroke=\"\(colour(index))\" stroke-width=\"2\" stroke-linecap=\"round\"/>"
                )
            }
        }
        return lines
    }

    private func colour(_ index: Int) -> String { Self.colours[index % Self.colours.count] }

    /// The next of 1, 2, 5, 10, 20 … at or above `value`.
    private static func ceiling(of value: Double) -> Double {
        guard value.isFinite, value > 0 else { return 1 }
        var step = 1e-3
        while true {
            for factor in [1.0, 2, 5] where step * factor >= value { return step * factor }
            step *= 10
        }
    }

    private static func short(_ value: Double) -> String {
        let rounded = (value * 100).rounded() / 100
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
    }

    private static func escaped(_ text: String) -> String {
        Printable.text(text).reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }
}
