import CCurl
import Foundation

/// The transfers that run and those that wait for a connection. Confined to the loop's thread.
struct CurlPool {
    typealias Finished = (transfer: Transfer, result: Result<HTTPResponse, HTTPClientError>)

    private let multi: OpaqueHandle
    private let configuration: HTTPClient.Configuration
    private var running: [UInt64: Transfer] = [:]
    private var runningLongCount = 0
    private var waiting = WaitingTransfers()
    private var finished: [Finished] = []
    private var handles: EasyHandles

    /// How long the thread sleeps when nothing is due. Any request wakes it earlier.
    private static let idleMilliseconds = 60_000

    init(multi: OpaqueHandle, configuration: HTTPClient.Configuration) {
        self.multi = multi
        self.configuration = configuration
        let limit = configuration.maximumConnections
        handles = EasyHandles(configuration)
        ccurl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, limit)
        ccurl_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, limit)
        ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, limit)
    }

    mutating func add(_ transfers: [Transfer]) {
        for transfer in transfers {
            if waiting.count == 0, hasPlace(for: transfer) { start(transfer) } else { waiting.append(transfer) }
        }
    }

    mutating func cancel(_ id: UInt64) {
        let error = HTTPClientError(.cancelled, "the request was cancelled", mayHaveBeenSent: true)
        if let transfer = running[id] {
            end(transfer, .failure(error))
        } else if let transfer = waiting.remove(id) {
            finished.append((transfer, .failure(HTTPClientError(.cancelled, error.message))))
        }
    }

    mutating func failAll() {
        let error = HTTPClientError(.shutDown, "the client is shut down", mayHaveBeenSent: true)
        for transfer in running.values { end(transfer, .failure(error)) }
        finished += waiting.removeAll().map { ($0, .failure(HTTPClientError(.shutDown, error.message))) }
        handles.removeAll()
    }

    mutating func takeFinished() -> [Finished] {
        defer { finished.removeAll() }
        return finished
    }

    /// Starts what has a place, lets libcurl work, and collects what has ended.
    mutating func perform() {
        expireWaiting()
        startWaiting()
        var stillRunning: Int32 = 0
        curl_multi_perform(multi, &stillRunning)
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let transfer = transfer(of: message.pointee.easy_handle) else {
                continue
            }
            let code = message.pointee.data.result
            end(transfer, transfer.result(code))
        }
        // Those that take the places which became free are begun by the next turn, which libcurl then asks for at once.
        startWaiting()
    }

    /// Sleeps until libcurl has something to do, somebody wakes the thread, or a waiting request's time is up.
    mutating func wait() {
        guard finished.isEmpty else { return }
        let soonest = waiting.count > 0 ? waiting.soonest().map { max(0, $0.millisecondsFromNow) } : nil
        let limit = min(Self.idleMilliseconds, soonest ?? Self.idleMilliseconds)
        curl_multi_poll(multi, nil, 0, Int32(limit), nil)
    }

    private var hasPlaceForLong: Bool {
        runningLongCount < max(1, configuration.maximumConnections - configuration.reservedConnections)
    }

    private func hasPlace(for transfer: Transfer) -> Bool {
        running.count < configuration.maximumConnections && (!transfer.request.mayTakeLong || hasPlaceForLong)
    }

    private mutating func startWaiting() {
        while running.count < configuration.maximumConnections, waiting.count > 0,
            let transfer = waiting.next(mayTakeLong: hasPlaceForLong)
        {
            start(transfer)
        }
    }

    private mutating func start(_ transfer: Transfer) {
        do throws(HTTPClientError) {
            try transfer.prepare(
                configuration,
                &handles,
                remainingMilliseconds: transfer.deadline.millisecondsFromNow
            )
            guard let handle = transfer.handle, curl_multi_add_handle(multi, handle) == CURLM_OK else {
                throw HTTPClientError(.other, "libcurl refused the transfer")
            }
            running[transfer.id] = transfer
            if transfer.request.mayTakeLong { runningLongCount += 1 }
        } catch {
            transfer.release(&handles)
            finished.append((transfer, .failure(error)))
        }
    }

    private mutating func end(_ transfer: Transfer, _ result: Result<HTTPResponse, HTTPClientError>) {
        if let handle = transfer.handle { curl_multi_remove_handle(multi, handle) }
        transfer.release(&handles)
        if running.removeValue(forKey: transfer.id) != nil, transfer.request.mayTakeLong { runningLongCount -= 1 }
        finished.append((transfer, result))
    }

    private mutating func expireWaiting() {
        guard waiting.count > 0 else { return }
        for transfer in waiting.expired(at: .now) {
            finished.append((transfer, .failure(HTTPClientError(.timeout, "no connection became free in time"))))
        }
    }

    private func transfer(of handle: OpaqueHandle?) -> Transfer? {
        guard let handle else { return nil }
        var user: UnsafeMutableRawPointer?
        ccurl_get_pointer(handle, CURLINFO_PRIVATE, &user)
        return user.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }
}
