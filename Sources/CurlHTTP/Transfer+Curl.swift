import CCurl
import Foundation

/// libcurl's `CURL *` and `CURLM *`, which the importer shows as raw pointers.
typealias OpaqueHandle = UnsafeMutableRawPointer

extension Transfer {
    /// Takes an easy handle and sets all that is this request's. Runs on the loop's thread.
    func prepare(
        _ configuration: HTTPClient.Configuration,
        _ handles: inout EasyHandles,
        remainingMilliseconds: Int
    ) throws(HTTPClientError) {
        guard isClean else {
            throw HTTPClientError(.invalidRequest, "a control character in the URL or a header")
        }
        guard let handle = handles.take() else {
            throw HTTPClientError(.other, "libcurl gave no handle")
        }
        self.handle = handle
        maximumBodyBytes = configuration.maximumBodyBytes
        let me = Unmanaged.passUnretained(self).toOpaque()
        ccurl_set_pointer(handle, CURLOPT_PRIVATE, me)
        ccurl_set_pointer(handle, CURLOPT_WRITEDATA, me)
        ccurl_set_pointer(handle, CURLOPT_HEADERDATA, me)
        ccurl_set_pointer(handle, CURLOPT_PREREQDATA, me)
        ccurl_set_long(handle, CURLOPT_TIMEOUT_MS, max(1, remainingMilliseconds))
        guard ccurl_set_text(handle, CURLOPT_URL, request.url) == CURLE_OK else {
            throw HTTPClientError(.invalidRequest, "libcurl refused the URL")
        }
        setMethodAndBody(handle)
        ccurl_set_list(handle, CURLOPT_HTTPHEADER, headerLines(handles.withoutType))
    }

    /// Gives back what `prepare` took. The handle must be out of the multi handle by now.
    func release(_ handles: inout EasyHandles) {
        if let handle {
            // They point to this transfer's.
            ccurl_set_list(handle, CURLOPT_HTTPHEADER, nil)
            handles.putBack(handle)
        }
        handle = nil
        curl_slist_free_all(headerList)
        headerList = nil
    }

    /// To be done once for a handle: what it calls, always about the transfer that it has at the time.
    static func setCallbacks(_ handle: OpaqueHandle) {
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

    /// A line break in a header would let its value add headers of its own.
    private var isClean: Bool {
        func isClean(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
        return isClean(request.url) && isClean(request.method.rawValue)
            && request.headers.allSatisfy { isClean($0.name) && isClean($0.value) }
    }

    private func setMethodAndBody(_ handle: OpaqueHandle) {
        // Takes away what the handle's last request was, its body included.
        ccurl_set_long(handle, CURLOPT_HTTPGET, 1)
        ccurl_set_text(handle, CURLOPT_CUSTOMREQUEST, request.method == .get ? nil : request.method.rawValue)
        if let body = request.body {
            ccurl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
            body.withUnsafeBytes { bytes in
                _ = ccurl_set_pointer(
                    handle,
                    CURLOPT_COPYPOSTFIELDS,
                    UnsafeMutableRawPointer(mutating: bytes.baseAddress)
                )
            }
            // With a body libcurl makes it a POST by itself.
            if request.method == .get { ccurl_set_text(handle, CURLOPT_CUSTOMREQUEST, request.method.rawValue) }
        } else if request.method == .post || request.method == .put {
            // Says "Content-Length: 0" instead of leaving the server to guess.
            ccurl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, 0)
            ccurl_set_text(handle, CURLOPT_COPYPOSTFIELDS, "")
        } else if request.method == .head {
            // Otherwise it would wait for the body that the answer tells the length of.
            ccurl_set_long(handle, CURLOPT_NOBODY, 1)
        }
    }

    /// The request's headers, and what keeps libcurl from adding some of its own.
    private func headerLines(_ withoutType: UnsafeMutablePointer<curl_slist>?) -> UnsafeMutablePointer<curl_slist>? {
        let isBare = request.method == .get && request.body == nil
        guard !request.headers.isEmpty else { return isBare ? nil : withoutType }
        headerList = curl_slist_append(nil, EasyHandles.noExpectation)
        if !isBare, !request.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            headerList = curl_slist_append(headerList, EasyHandles.noContentType)
        }
        for header in request.headers {
            headerList = curl_slist_append(headerList, "\(header.name): \(header.value)")
        }
        return headerList
    }
}
