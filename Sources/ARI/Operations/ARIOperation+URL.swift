extension ARIOperation {
    /// The absolute URL, every value percent-encoded. This is the one place where that is done.
    ///
    /// - Throws: ``ARIError/Code/invalidArgument`` if a path parameter is missing or empty: an empty one would turn
    ///   an operation on one thing into an operation on its whole collection.
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
                throw ARIError(
                    .invalidArgument,
                    message: "\(name) is missing or empty",
                    operation: self.name,
                    ids: ids,
                    mayHaveBeenSent: false
                )
            }
            path += PercentEncoding.encode(value)
        }
        let parameters = query.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
        return baseURL + path + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&"))
    }
}
