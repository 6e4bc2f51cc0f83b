import CCurl
import Foundation

/// One request on its way. After submission it belongs to the loop's thread.
final class Transfer {
    typealias Caller = CheckedContinuation<Result<HTTPResponse, HTTPClientError>, Never>

    let id: UInt64
    let request: HTTPRequest
    var handle: OpaqueHandle?
    var headerList: UnsafeMutablePointer<curl_slist>?
    var deadline: ContinuousClock.Instant = .now
    var maximumBodyBytes = 0

    private(set) var headerText: [UInt8] = []
    private(set) var body = Data()
    private(set) var bodyIsTooLarge = false
    private(set) var timesStarted = 0
    private var caller: Caller?

    /// Response headers beyond this many bytes are dropped, not failed: nobody here depends on them.
    private static let maximumHeaderBytes = 64 << 10

    /// - Parameter caller: who is told; nobody if `nil`.
    init(id: UInt64, request: HTTPRequest, caller: Caller?) {
        self.id = id
        self.request = request
        self.caller = caller
    }

    /// Tells the caller, once.
    func finish(_ result: Result<HTTPResponse, HTTPClientError>) {
        caller?.resume(returning: result)
        caller = nil
    }

    /// Called when a connection is ready and the request is about to be written. `false` forbids it.
    func mayStart() -> Bool {
        guard timesStarted == 0 || request.isRepeatable else { return false }
        timesStarted += 1
        return true
    }

    func received(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard body.count + bytes.count <= maximumBodyBytes else {
            bodyIsTooLarge = true
            return false
        }
        body.append(contentsOf: bytes)
        return true
    }

    func receivedHeader(_ line: UnsafeRawBufferPointer) {
        // A second status line follows an interim answer or a repeated request.
        if line.starts(with: "HTTP/".utf8) { return headerText.removeAll(keepingCapacity: true) }
        guard headerText.count + line.count <= Self.maximumHeaderBytes else { return }
        headerText.append(contentsOf: line)
    }
}
