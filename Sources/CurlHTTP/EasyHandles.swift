import CCurl

/// Easy handles that no transfer uses, kept for the next ones: making one costs more than sending a request. Confined
/// to the loop's thread.
///
/// What is the same for all of a client's requests is set once. Whatever differs is set for each request, absent or
/// not, so that nothing of one is left for the next.
struct EasyHandles {
    private var idle: [OpaqueHandle] = []
    private let configuration: HTTPClient.Configuration
    /// For requests that bring no headers themselves and are not a bare GET.
    let withoutType: UnsafeMutablePointer<curl_slist>?

    /// libcurl would otherwise announce larger bodies and wait up to a second for "100 Continue".
    static let noExpectation = "Expect:"
    /// It would call every body a form.
    static let noContentType = "Content-Type:"

    /// As many are kept as there are connections.
    init(_ configuration: HTTPClient.Configuration) {
        self.configuration = configuration
        withoutType = curl_slist_append(curl_slist_append(nil, Self.noExpectation), Self.noContentType)
    }

    /// One with all that is the same for each request.
    mutating func take() -> OpaqueHandle? {
        if let handle = idle.popLast() { return handle }
        guard let handle = curl_easy_init() else { return nil }
        Transfer.setCallbacks(handle)
        setConnection(handle)
        return handle
    }

    mutating func putBack(_ handle: OpaqueHandle) {
        guard idle.count < configuration.maximumConnections else { return curl_easy_cleanup(handle) }
        idle.append(handle)
    }

    /// Frees all that is kept. None may be taken or in use any more.
    mutating func removeAll() {
        for handle in idle { curl_easy_cleanup(handle) }
        idle = []
        curl_slist_free_all(withoutType)
    }

    private func setConnection(_ handle: OpaqueHandle) {
        ConnectionOptions.set(handle, caFile: configuration.caFile)
        ccurl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        ccurl_set_long(handle, CURLOPT_MAXAGE_CONN, configuration.idleConnectionSeconds)
        ccurl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, configuration.connectTimeoutMilliseconds)
        // An id such as ".." is a legal path component here and must not be resolved away.
        ccurl_set_long(handle, CURLOPT_PATH_AS_IS, 1)
        if let path = configuration.unixSocketPath { ccurl_set_text(handle, CURLOPT_UNIX_SOCKET_PATH, path) }
        if let username = configuration.username {
            ccurl_set_long(handle, CURLOPT_HTTPAUTH, ccurl_auth_basic)
            ccurl_set_text(handle, CURLOPT_USERNAME, username)
            ccurl_set_text(handle, CURLOPT_PASSWORD, configuration.password?.reveal() ?? "")
        }
    }
}
