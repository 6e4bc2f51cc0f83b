extension ARIOperation {
    /// The absolute URL, every value percent-encoded. This is the one place where that is done.
    ///
    /// - Throws: ``ARIError/Code/invalidArgument`` if a path parameter is missing or empty: an empty one would turn
    ///   an operation on one thing into an operation on its whole collection; also if one, or a query's value, holds
    ///   a NUL.
    func url(baseURL: String) throws(ARIError) -> String {
        var url = baseURL
        url.reserveCapacity(baseURL.utf8.count + pathTemplate.utf8.count + 64)
        var rest = pathTemplate[...]
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let end = rest.utf8[start...].firstIndex(of: UInt8(ascii: "}"))
        {
            url += rest[..<start]
            url += try pathComponent(String(rest[rest.index(after: start)..<end]))
            rest = rest[rest.index(after: end)...]
        }
        url += rest
        for (index, item) in query.enumerated() {
            try checkForNUL(item.value, item.name)
            url += index == 0 ? "?" : "&"
            url += PercentEncoding.encode(item.name)
            url += "="
            url += PercentEncoding.encode(item.value)
        }
        return url
    }

    private func pathComponent(_ name: String) throws(ARIError) -> String {
        guard let value = ids[name], !value.isEmpty else { throw invalid("\(name) is missing or empty") }
        try checkForNUL(value, name)
        return PercentEncoding.encode(value)
    }

    private func checkForNUL(_ value: String, _ name: String) throws(ARIError) {
        guard !value.utf8.contains(0) else { throw invalid("\(name) holds a NUL, which would cut it short") }
    }

    private func invalid(_ message: String) -> ARIError {
        ARIError(.invalidArgument, message: message, operation: name, ids: ids, mayHaveBeenSent: false)
    }
}
