extension API {
    /// Whether an answer of this type is small by its description: neither a list, nor a file, nor an object that
    /// holds a list or keys that are not described.
    func isSmall(_ type: String) -> Bool {
        if type == "void" { return true }
        if type == "binary" || type == "object" || type.hasPrefix("List[") { return false }
        guard let model = model(type) else { return true }
        return model.fields.allSatisfy { isSmall($0.type) }
    }
}
