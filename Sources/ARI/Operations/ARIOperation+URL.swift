extension ARIOperation {
    /// The absolute URL, every value percent-encoded. This is the one place where that is done.
    ///
    /// - Throws: ``ARIError/Code/invalidArgument`` if a path parameter is missing or empty: an empty one would turn
    ///   an operation on one thing into an operation on its whole collection; also if one holds a NUL.
    func url(baseURL: String) throws(ARIError) -> String {
        var path = ""
        for part in pathTemplate.split(separator: "/") {
            path += "/"
            guard part.hasPrefix("{"), part.hasSuffix("}") else {
                path += part
                continue
            }
            let name = String(part.dropFirst().dropLast())
            guard let value = ids[name], !value.isEmpty else {
                throw invalid("\(name) is missing or empty")
            }
            guard !value.utf8.contains(0) else { throw invalid("\(name) holds a NUL, which would cut it short") }
            path += PercentEncoding.encode(value)
        }
        let parameters = query.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
        return baseURL + path + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&"))
    }

    private func invalid(_ message: String) -> ARIError {
        ARIError(.invalidArgument, message: message, operation: name, ids: ids, mayHaveBeenSent: false)
    }
}
