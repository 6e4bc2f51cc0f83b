import CCurl
import Foundation

/// The transfers that run and those that wait for a connection. Confined to the loop's thread.
struct CurlPool {
    typealias Finished = (transfer: Transfer, result: Result<HTTPResponse, HTTPClientError>)

    private let multi: OpaqueHandle
    private let configuration: HTTPClient.Configuration
    private var running: [UInt64: Transfer] = [:]
    private var waiting: [Transfer] = []
    private var finished: [Finished] = []
    private var handles: EasyHandles

    /// How long the thread sleeps when nothing is due. Any request wakes it earlier.
    private static let idleMilliseconds = 60_000

    init(multi: OpaqueHandle, configuration: HTTPClient.Configuration) {
        self.multi = multi
        self.configuration = configuration
        let limit = configuration.maximumConnections
        handles = EasyHandles(limit: limit)
        ccurl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, limit)
        ccurl_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, limit)
        ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, limit)
    }

    mutating func add(_ transfers: [Transfer]) {
        waiting += transfers
    }

    mutating func cancel(_ id: UInt64) {
        let error = HTTPClientError(.cancelled, "the request was cancelled", mayHaveBeenSent: true)
        if let transfer = running[id] {
            end(transfer, .failure(error))
        } else if let index = waiting.firstIndex(where: { $0.id == id }) {
            finished.append((waiting.remove(at: index), .failure(HTTPClientError(.cancelled, error.message))))
        }
    }

    mutating func failAll() {
        let error = HTTPClientError(.shutDown, "the client is shut down", mayHaveBeenSent: true)
        for transfer in running.values { end(transfer, .failure(error)) }
        finished += waiting.map { ($0, .failure(HTTPClientError(.shutDown, error.message))) }
        waiting.removeAll()
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
    }

    /// Sleeps until libcurl has something to do, somebody wakes the thread, or a waiting request's time is up.
    func wait() {
        guard finished.isEmpty else { return }
        let canStart = waiting.contains { hasPlace(for: $0) }
        let soonest = waiting.map(\.deadline).min().map { max(0, Self.milliseconds(until: $0)) }
        let limit = canStart ? 0 : min(Self.idleMilliseconds, soonest ?? Self.idleMilliseconds)
        curl_multi_poll(multi, nil, 0, Int32(limit), nil)
    }

    private func hasPlace(for transfer: Transfer) -> Bool {
        guard running.count < configuration.maximumConnections else { return false }
        guard transfer.request.mayTakeLong else { return true }
        let longOnes = running.values.count { $0.request.mayTakeLong }
        return longOnes < max(1, configuration.maximumConnections - configuration.reservedConnections)
    }

    private mutating func startWaiting() {
        var passedOver: [Transfer] = []
        for transfer in waiting {
            if hasPlace(for: transfer) { start(transfer) } else { passedOver.append(transfer) }
        }
        waiting = passedOver
    }

    private mutating func start(_ transfer: Transfer) {
        do throws(HTTPClientError) {
            try transfer.prepare(
                configuration,
                &handles,
                remainingMilliseconds: Self.milliseconds(until: transfer.deadline)
            )
            guard let handle = transfer.handle, curl_multi_add_handle(multi, handle) == CURLM_OK else {
                throw HTTPClientError(.other, "libcurl refused the transfer")
            }
            running[transfer.id] = transfer
        } catch {
            transfer.release(&handles)
            finished.append((transfer, .failure(error)))
        }
    }

    private mutating func end(_ transfer: Transfer, _ result: Result<HTTPResponse, HTTPClientError>) {
        if let handle = transfer.handle { curl_multi_remove_handle(multi, handle) }
        transfer.release(&handles)
        running[transfer.id] = nil
        finished.append((transfer, result))
    }

    private mutating func expireWaiting() {
        let now = ContinuousClock.now
        for transfer in waiting where transfer.deadline <= now {
            finished.append((transfer, .failure(HTTPClientError(.timeout, "no connection became free in time"))))
        }
        waiting.removeAll { $0.deadline <= now }
    }

    private func transfer(of handle: OpaqueHandle?) -> Transfer? {
        guard let handle else { return nil }
        var user: UnsafeMutableRawPointer?
        ccurl_get_pointer(handle, CURLINFO_PRIVATE, &user)
        return user.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func milliseconds(until instant: ContinuousClock.Instant) -> Int {
        let left = ContinuousClock.now.duration(to: instant).components
        return Int(left.seconds) * 1000 + Int(left.attoseconds / 1_000_000_000_000_000)
    }
}
