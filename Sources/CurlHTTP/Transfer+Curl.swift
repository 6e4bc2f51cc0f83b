import CCurl
import Foundation

/// libcurl's `CURL *` and `CURLM *`, which the importer shows as raw pointers.
typealias OpaqueHandle = UnsafeMutableRawPointer

extension Transfer {
    /// Takes an easy handle and sets every option. Runs on the loop's thread.
    func prepare(
        _ configuration: HTTPClient.Configuration,
        _ handles: inout EasyHandles,
        remainingMilliseconds: Int
    ) throws(HTTPClientError) {
        try checkText()
        guard let handle = handles.take() else {
            throw HTTPClientError(.other, "libcurl gave no handle")
        }
        self.handle = handle
        maximumBodyBytes = configuration.maximumBodyBytes
        setCallbacks(handle)
        setConnection(handle, configuration)
        ccurl_set_long(handle, CURLOPT_TIMEOUT_MS, max(1, remainingMilliseconds))
        try setRequest(handle)
    }

    /// Gives back what `prepare` took. The handle must be out of the multi handle by now.
    func release(_ handles: inout EasyHandles) {
        if let handle { handles.putBack(handle) }
        handle = nil
        curl_slist_free_all(headerList)
        headerList = nil
    }

    /// A line break in a header would let its value add headers of its own.
    private func checkText() throws(HTTPClientError) {
        let texts = [request.url, request.method.rawValue] + request.headers.flatMap { [$0.name, $0.value] }
        let isClean = texts.allSatisfy { text in text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
        guard isClean else { throw HTTPClientError(.invalidRequest, "a control character in the URL or a header") }
    }

    private func setCallbacks(_ handle: OpaqueHandle) {
        let me = Unmanaged.passUnretained(self).toOpaque()
        ccurl_set_pointer(handle, CURLOPT_PRIVATE, me)
        ccurl_set_pointer(handle, CURLOPT_WRITEDATA, me)
        ccurl_set_pointer(handle, CURLOPT_HEADERDATA, me)
        ccurl_set_pointer(handle, CURLOPT_PREREQDATA, me)
        ccurl_set_write(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, user in
            guard let bytes, let user else { return 0 }
            let transfer = Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
            let isTaken = transfer.received(UnsafeRawBufferPointer(start: bytes, count: size * count))
            return isTaken ? size * count : 0
        }
        ccurl_set_write(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, user in
            guard let bytes, let user else { return 0 }
            let transfer = Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
            transfer.receivedHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        ccurl_set_prereq(handle) { user, _, _, _, _ in
            guard let user else { return CURL_PREREQFUNC_ABORT }
            let transfer = Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
            return transfer.mayStart() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
        }
    }

    private func setConnection(_ handle: OpaqueHandle, _ configuration: HTTPClient.Configuration) {
        ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        ccurl_set_long(handle, CURLOPT_TCP_NODELAY, 1)
        ccurl_set_text(handle, CURLOPT_PROXY, "")
        ccurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        // Without a scheme libcurl would guess plain HTTP.
        ccurl_set_text(handle, CURLOPT_DEFAULT_PROTOCOL, "https")
        ccurl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        ccurl_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        ccurl_set_long(handle, CURLOPT_MAXAGE_CONN, configuration.idleConnectionSeconds)
        ccurl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, configuration.connectTimeoutMilliseconds)
        // An id such as ".." is a legal path component here and must not be resolved away.
        ccurl_set_long(handle, CURLOPT_PATH_AS_IS, 1)
        if let path = configuration.unixSocketPath { ccurl_set_text(handle, CURLOPT_UNIX_SOCKET_PATH, path) }
        if let file = configuration.caFile { ccurl_set_text(handle, CURLOPT_CAINFO, file) }
        if let username = configuration.username {
            ccurl_set_long(handle, CURLOPT_HTTPAUTH, ccurl_auth_basic)
            ccurl_set_text(handle, CURLOPT_USERNAME, username)
            ccurl_set_text(handle, CURLOPT_PASSWORD, configuration.password?.reveal() ?? "")
        }
    }

    private func setRequest(_ handle: OpaqueHandle) throws(HTTPClientError) {
        guard ccurl_set_text(handle, CURLOPT_URL, request.url) == CURLE_OK else {
            throw HTTPClientError(.invalidRequest, "libcurl refused the URL")
        }
        ccurl_set_text(handle, CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        // libcurl would otherwise announce larger bodies and wait up to a second for "100 Continue".
        headerList = curl_slist_append(nil, "Expect:")
        if let body = request.body {
            ccurl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
            body.withUnsafeBytes { bytes in
                _ = ccurl_set_pointer(
                    handle,
                    CURLOPT_COPYPOSTFIELDS,
                    UnsafeMutableRawPointer(mutating: bytes.baseAddress)
                )
            }
        } else if request.method == .post || request.method == .put {
            // Says "Content-Length: 0" instead of leaving the server to guess.
            ccurl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, 0)
            ccurl_set_text(handle, CURLOPT_COPYPOSTFIELDS, "")
        }
        let namesContentType = request.headers.contains { $0.name.lowercased() == "content-type" }
        if !namesContentType, request.method != .get {
            // libcurl would call every body a form.
            headerList = curl_slist_append(headerList, "Content-Type:")
        }
        for header in request.headers {
            headerList = curl_slist_append(headerList, "\(header.name): \(header.value)")
        }
        ccurl_set_list(handle, CURLOPT_HTTPHEADER, headerList)
    }
}
