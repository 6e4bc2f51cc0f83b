import Foundation

/// Ends what a lab started when this process ends, however that comes (Tests/Lab/reaper).
enum Reaper {
    private static let pipe: Int32? = {
        var ends: [Int32] = [0, 0]
        guard Foundation.pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let process = Process()
        process.executableURL = Repository.lab.appending(path: "reaper")
        process.standardInput = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.runListening()) != nil else { return nil }
        return ends[1]
    }()

    static func watch(_ pid: Int32) { tell("+\(pid)") }
    static func forget(_ pid: Int32) { tell("-\(pid)") }
    static func watch(directory: URL) { tell("directory \(directory.path)") }

    private static func tell(_ line: String) {
        guard let pipe else { return }
        let bytes = Array((line + "\n").utf8)
        // Shorter than PIPE_BUF: written whole.
        _ = bytes.withUnsafeBytes { Foundation.write(pipe, $0.baseAddress, $0.count) }
    }
}
