import CCurl

/// Easy handles that no transfer uses, kept for the next ones: making one costs more than sending a request. Confined
/// to the loop's thread.
struct EasyHandles {
    private var idle: [OpaqueHandle] = []
    private let limit: Int

    /// - Parameter limit: how many are kept.
    init(limit: Int) {
        self.limit = limit
    }

    /// One without any option set.
    mutating func take() -> OpaqueHandle? {
        idle.popLast() ?? curl_easy_init()
    }

    mutating func putBack(_ handle: OpaqueHandle) {
        guard idle.count < limit else { return curl_easy_cleanup(handle) }
        // No option of one request, credentials least of all, may be left for the next.
        curl_easy_reset(handle)
        idle.append(handle)
    }

    mutating func removeAll() {
        for handle in idle { curl_easy_cleanup(handle) }
        idle = []
    }
}
