import ArgumentParser
import CCurl
import Foundation

/// The least that libcurl takes: one thread, handles and connections kept, nothing done with the answers.
struct Floor: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Send pings by bare libcurl (a part of the comparison).")

    @OptionGroup var target: Target

    func run() throws {
        curl_global_init(Int(CURL_GLOBAL_DEFAULT))
        let password = try target.password
        let handles = (0..<target.parallel).compactMap { _ in handle(password) }
        guard handles.count == target.parallel else { throw ExitCode.failure }
        _ = oneByOne(handles[0], count: 20)
        let watch = Stopwatch()
        let times = target.parallel == 1 ? oneByOne(handles[0], count: target.count) : atATime(handles)
        guard times.count == target.count else { throw ExitCode.failure }
        try target.tell(times, watch)
        handles.forEach(curl_easy_cleanup)
    }

    private func handle(_ password: String) -> UnsafeMutableRawPointer? {
        guard let handle = curl_easy_init() else { return nil }
        ccurl_set_text(handle, CURLOPT_URL, target.url + "/asterisk/ping")
        ccurl_set_text(handle, CURLOPT_PROXY, "")
        ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        ccurl_set_long(handle, CURLOPT_TCP_NODELAY, 1)
        ccurl_set_long(handle, CURLOPT_FAILONERROR, 1)
        ccurl_set_long(handle, CURLOPT_HTTPAUTH, ccurl_auth_basic)
        ccurl_set_text(handle, CURLOPT_USERNAME, target.username)
        ccurl_set_text(handle, CURLOPT_PASSWORD, password)
        ccurl_set_write(handle, CURLOPT_WRITEFUNCTION) { _, size, count, _ in size * count }
        return handle
    }

    private func oneByOne(_ handle: UnsafeMutableRawPointer, count: Int) -> [Double] {
        (0..<count).compactMap { _ in
            let start = ContinuousClock.now
            return curl_easy_perform(handle) == CURLE_OK ? (ContinuousClock.now - start).milliseconds : nil
        }
    }

    /// A multi handle with so many transfers; one that ends is begun anew.
    private func atATime(_ handles: [UnsafeMutableRawPointer]) -> [Double] {
        guard let multi = curl_multi_init() else { return [] }
        defer { curl_multi_cleanup(multi) }
        var starts: [UnsafeMutableRawPointer: ContinuousClock.Instant] = [:]
        var begun = 0
        func begin(_ handle: UnsafeMutableRawPointer) {
            guard begun < target.count else { return }
            begun += 1
            starts[handle] = .now
            curl_multi_add_handle(multi, handle)
        }
        handles.forEach(begin)
        var times: [Double] = []
        while !starts.isEmpty {
            var running: Int32 = 0
            curl_multi_perform(multi, &running)
            var left: Int32 = 0
            while let message = curl_multi_info_read(multi, &left) {
                guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
                    let start = starts.removeValue(forKey: handle)
                else { continue }
                if message.pointee.data.result == CURLE_OK { times.append((ContinuousClock.now - start).milliseconds) }
                curl_multi_remove_handle(multi, handle)
                begin(handle)
            }
            if !starts.isEmpty { curl_multi_poll(multi, nil, 0, 1000, nil) }
        }
        return times
    }
}
