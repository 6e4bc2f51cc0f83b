import CCurl
import Foundation

/// Connections by libcurl, and the wait for all of them at once. Confined to one thread, except for `wake`.
package final class CurlSockets {
    /// What has become of a socket.
    package enum Event {
        case opened
        /// It is of no use any more and is to be removed.
        case failed(HTTPClientError)
        /// It can be read from, or written to where that is wanted, or has ended.
        case ready
    }

    private let multi: OpaqueHandle
    private var sockets: [UInt: CurlSocket] = [:]

    package init?() {
        CurlLoop.initialise()
        guard let multi = curl_multi_init() else { return nil }
        self.multi = multi
    }

    deinit {
        for socket in sockets.values { curl_multi_remove_handle(multi, socket.handle) }
        curl_multi_cleanup(multi)
    }

    /// Begins to connect. `nil` if libcurl refuses the destination.
    package func connect(to destination: CurlSocket.Destination, id: UInt) -> CurlSocket? {
        guard sockets[id] == nil, let socket = CurlSocket(destination, id: id),
            curl_multi_add_handle(multi, socket.handle) == CURLM_OK
        else { return nil }
        sockets[id] = socket
        return socket
    }

    /// Closes it.
    package func remove(_ socket: CurlSocket) {
        guard sockets.removeValue(forKey: socket.id) != nil else { return }
        curl_multi_remove_handle(multi, socket.handle)
    }

    /// Ends the present wait, or the next. May be called by any thread as long as this object exists.
    package func wake() {
        curl_multi_wakeup(multi)
    }

    /// Sleeps until something happens to a socket, somebody calls `wake`, or the time is over.
    package func wait(milliseconds: Int) -> [(socket: CurlSocket, event: Event)] {
        var watched = sockets.values.compactMap { socket in socket.descriptor.map { (socket, $0) } }
        // Those that connect are libcurl's to watch; the others stay in it, too, but unwatched.
        var descriptors = watched.map { socket, descriptor in
            let events = CURL_WAIT_POLLIN | (socket.wantsToWrite ? CURL_WAIT_POLLOUT : 0)
            return curl_waitfd(fd: descriptor, events: Int16(events), revents: 0)
        }
        let holdsMore = watched.contains { $0.0.mayHoldMore }
        let limit = holdsMore ? 0 : Int32(clamping: max(0, milliseconds))
        curl_multi_poll(multi, &descriptors, UInt32(descriptors.count), limit, nil)
        for (index, descriptor) in descriptors.enumerated().reversed()
        where descriptor.revents == 0 && !watched[index].0.mayHoldMore {
            watched.remove(at: index)
        }
        return watched.map { ($0.0, .ready) } + connected()
    }

    /// Lets libcurl go on with those that connect.
    private func connected() -> [(socket: CurlSocket, event: Event)] {
        guard sockets.values.contains(where: { $0.descriptor == nil }) else { return [] }
        var stillRunning: Int32 = 0
        curl_multi_perform(multi, &stillRunning)
        var events: [(socket: CurlSocket, event: Event)] = []
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let socket = socket(of: message.pointee.easy_handle) else {
                continue
            }
            events.append((socket, outcome(socket, message.pointee.data.result)))
        }
        return events
    }

    private func outcome(_ socket: CurlSocket, _ code: CURLcode) -> Event {
        if code == CURLE_OK, socket.opened() { return .opened }
        var systemError = 0
        ccurl_get_long(socket.handle, CURLINFO_OS_ERRNO, &systemError)
        let kind = HTTPClientError.Code(code, systemError: Int32(truncatingIfNeeded: systemError))
        return .failed(HTTPClientError(kind, String(cString: curl_easy_strerror(code))))
    }

    private func socket(of handle: OpaqueHandle?) -> CurlSocket? {
        guard let handle else { return nil }
        var user: UnsafeMutableRawPointer?
        ccurl_get_pointer(handle, CURLINFO_PRIVATE, &user)
        return user.map { Unmanaged<CurlSocket>.fromOpaque($0).takeUnretainedValue() }
    }
}
