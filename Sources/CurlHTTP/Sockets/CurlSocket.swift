import CCurl
import Foundation

/// A connection to a host, plain or TLS with its certificate verified, made by libcurl. Confined to the thread of its
/// ``CurlSockets``.
package final class CurlSocket {
    /// Where it goes.
    package struct Destination: Sendable {
        /// `http` or `https`, host and port; nothing behind them is looked at.
        package var url: String
        /// A PEM file of the authorities to trust instead of the system's.
        package var caFile: String?

        package init(url: String, caFile: String?) {
            self.url = url
            self.caFile = caFile
        }
    }

    /// What an attempt to read brought.
    package enum Reading {
        /// So many bytes, at least one.
        case bytes(Int)
        /// Nothing at the moment.
        case nothing
        /// The peer has closed the connection, or it is broken.
        case ended
    }

    let handle: OpaqueHandle
    /// The caller's number for it.
    package let id: UInt
    /// `nil` until it is connected.
    private(set) var descriptor: curl_socket_t?
    /// Whether to be told when more can be written.
    package var wantsToWrite = false
    /// Whether there may be more to read than the system's wait knows of: libcurl reads TLS ahead.
    var mayHoldMore = false

    /// The largest read that libcurl makes at a time.
    package static let maximumReadBytes = 256 << 10

    init?(_ destination: Destination, id: UInt) {
        guard let handle = curl_easy_init() else { return nil }
        self.handle = handle
        self.id = id
        guard ccurl_set_text(handle, CURLOPT_URL, destination.url) == CURLE_OK else { return nil }
        ccurl_set_pointer(handle, CURLOPT_PRIVATE, Unmanaged.passUnretained(self).toOpaque())
        ccurl_set_long(handle, CURLOPT_CONNECT_ONLY, 1)
        ccurl_set_long(handle, CURLOPT_BUFFERSIZE, Self.maximumReadBytes)
        // HTTP/1.1, too: otherwise TLS would agree on HTTP/2, which has another way to websockets.
        ConnectionOptions.set(handle, caFile: destination.caFile)
    }

    deinit {
        curl_easy_cleanup(handle)
    }

    /// - Returns: `false` if libcurl has no socket for it after all.
    func opened() -> Bool {
        var socket = CURL_SOCKET_BAD
        guard ccurl_get_socket(handle, &socket) == CURLE_OK, socket != CURL_SOCKET_BAD else { return false }
        descriptor = socket
        return true
    }

    /// Reads what is there, up to the buffer's size, without waiting.
    package func read(into buffer: UnsafeMutableRawBufferPointer) -> Reading {
        var count = 0
        let code = curl_easy_recv(handle, buffer.baseAddress, buffer.count, &count)
        let isSecureOrFull = count == buffer.count || hasTLS
        mayHoldMore = code == CURLE_OK && isSecureOrFull
        switch code {
        case CURLE_OK: return count > 0 ? .bytes(count) : .ended
        case CURLE_AGAIN: return .nothing
        default: return .ended
        }
    }

    /// Writes without waiting. How many bytes were taken, or `nil` if the connection is broken.
    package func write(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var count = 0
        switch curl_easy_send(handle, bytes.baseAddress, bytes.count, &count) {
        case CURLE_OK: return count
        case CURLE_AGAIN: return 0
        default: return nil
        }
    }

    private lazy var hasTLS: Bool = {
        var scheme: UnsafePointer<CChar>?
        ccurl_get_text(handle, CURLINFO_SCHEME, &scheme)
        return scheme.map { String(cString: $0).lowercased() == "https" } ?? true
    }()
}
