import Foundation

/// Why the control socket cannot be opened.
public struct ControlSocketError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: Hashable, Sendable {
        case unusablePath
        case directoryMissing
        case directoryNotWritable
        case notASocket
        /// Another process answers on it.
        case inUse
        case system(Int32)
    }

    public let code: Code
    public let path: String

    init(_ code: Code, path: String) {
        self.code = code
        self.path = path
    }

    /// What is wrong and what would be right.
    public var description: String {
        let directory = (path as NSString).deletingLastPathComponent
        return switch code {
        case .unusablePath:
            "control socket '\(path)': give an absolute path of at most \(ControlSocket.maximumPathLength) bytes"
        case .directoryMissing:
            "control socket '\(path)': the directory '\(directory)' does not exist; create it, or choose another path"
        case .directoryNotWritable:
            "control socket '\(path)': no permission to create files in '\(directory)'; make the daemon's user its owner"
        case .notASocket:
            "control socket '\(path)': there is a file that is not a socket; move it away, or choose another path"
        case .inUse:
            "control socket '\(path)': another callbackd answers on it; stop that one, or choose another path"
        case .system(let number):
            "control socket '\(path)': \(String(cString: strerror(number)))"
        }
    }
}
