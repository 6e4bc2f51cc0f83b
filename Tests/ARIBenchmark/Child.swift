import Foundation

/// A part of the comparison in a process of its own, so that one's time and memory are not another's.
final class Child {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    init(_ program: URL, _ arguments: [String]) throws {
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    /// Its first line.
    func line() -> String {
        var line = Data()
        while let byte = try? output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8), !byte.isEmpty {
            line += byte
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// Its last line, once it has ended well.
    func measured() throws -> Measured {
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0, let last = text.split(separator: UInt8(ascii: "\n")).last else {
            throw Failure(description: "\(process.arguments ?? []) ended with status \(process.terminationStatus)")
        }
        return try JSONDecoder().decode(Measured.self, from: last)
    }

    /// Ends one that waits for the end of its input.
    func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}

struct Failure: Error, CustomStringConvertible {
    let description: String
}
