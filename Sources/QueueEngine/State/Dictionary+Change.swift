extension Dictionary {
    /// Changes the value of `key` where it lies; nil when there is none.
    ///
    /// `dictionary[key]?.property = …` does the same with three allocations (Swift 6.3).
    @discardableResult
    mutating func change<Result>(_ key: Key, _ edit: (inout Value) -> Result) -> Result? {
        guard let position = index(forKey: key) else { return nil }
        return edit(&values[position])
    }
}
