import CCurl

/// What holds for every connection that libcurl makes here, a request's or a websocket's.
enum ConnectionOptions {
    static func set(_ handle: OpaqueHandle, caFile: String?) {
        ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        ccurl_set_long(handle, CURLOPT_TCP_NODELAY, 1)
        ccurl_set_text(handle, CURLOPT_PROXY, "")
        ccurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        // Without a scheme libcurl would guess plain HTTP.
        ccurl_set_text(handle, CURLOPT_DEFAULT_PROTOCOL, "https")
        ccurl_set_long(handle, CURLOPT_HTTP_VERSION, ccurl_http_1_1)
        // Whoever gives a name up would otherwise wait for its look-up to end, for ten seconds and more where no name
        // server answers, and with him all that is on the thread.
        ccurl_set_long(handle, CURLOPT_QUICK_EXIT, 1)
        guard let caFile else { return }
        ccurl_set_text(handle, CURLOPT_CAINFO, caFile)
        // The system's authorities are in a directory, too, which would be trusted beside the file.
        ccurl_set_text(handle, CURLOPT_CAPATH, nil)
    }
}
