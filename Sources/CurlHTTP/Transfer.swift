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

    private(set) var status = 0
    private(set) var headers: [HTTPHeader] = []
    private(set) var body = Data()
    private(set) var bodyIsTooLarge = false
    private(set) var timesStarted = 0
    private var headerBytes = 0
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

    func receivedHeader(_ bytes: UnsafeRawBufferPointer) {
        let line = Self.trimmed(bytes[...])
        if line.starts(with: "HTTP/".utf8) {
            // A second status line follows an interim answer or a repeated request.
            headers.removeAll()
            return
        }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), headerBytes + bytes.count <= Self.maximumHeaderBytes
        else { return }
        headerBytes += bytes.count
        headers.append(
            HTTPHeader(
                String(decoding: line[..<colon], as: UTF8.self),
                String(decoding: Self.trimmed(line[line.index(after: colon)...]), as: UTF8.self)
            )
        )
    }

    /// Without the white space of HTTP at both ends. Bytes, since this is done for every header of every answer.
    private static func trimmed(_ bytes: Slice<UnsafeRawBufferPointer>) -> Slice<UnsafeRawBufferPointer> {
        let isSpace: (UInt8) -> Bool = { [0x20, 0x09, 0x0D, 0x0A].contains($0) }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return bytes[bytes.startIndex..<bytes.startIndex] }
        return bytes[first...last]
    }
}
