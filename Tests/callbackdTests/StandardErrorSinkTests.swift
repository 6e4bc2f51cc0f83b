import Foundation
import Testing

@testable import callbackd

@Suite struct StandardErrorSinkTests {
    private let pipe = Pipe()

    private func sink(maximumBytes: Int = StandardErrorSink.maximumBytes) -> StandardErrorSink {
        StandardErrorSink(descriptor: pipe.fileHandleForWriting.fileDescriptor, maximumBytes: maximumBytes)
    }

    @Test("Lines come out whole and in order")
    func order() throws {
        let sink = sink()
        let lines = (1...1_000).map { "line \($0)\n" }
        for line in lines { sink.write(line) }
        #expect(sink.flush(withinMilliseconds: 10_000))
        try pipe.fileHandleForWriting.close()
        let written = try #require(try pipe.fileHandleForReading.readToEnd())
        #expect(String(decoding: written, as: UTF8.self) == lines.joined())
    }

    @Test("When nobody reads, writing returns at once; what is lost is counted and told")
    func full() throws {
        let bound = 10_000
        fillPipe()
        let sink = sink(maximumBytes: bound)
        let line = String(repeating: "x", count: 999) + "\n"
        for _ in 1...1_000 { sink.write(line) }
        #expect(!sink.flush(withinMilliseconds: 1))

        let reading = pipe.fileHandleForReading
        var text = ""
        while !text.contains("lost") {
            let piece = reading.availableData
            try #require(!piece.isEmpty)
            text += String(decoding: piece, as: UTF8.self)
        }
        let whole = text.split(separator: "\n").count { $0.count == 999 }
        let lost = try #require(text.firstMatch(of: /callbackd: (\d+) log lines were lost/)?.1)
        #expect(whole + (Int(lost) ?? 0) == 1_000)
    }

    private func fillPipe() {
        let descriptor = pipe.fileHandleForWriting.fileDescriptor
        let flags = fcntl(descriptor, F_GETFL)
        _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK)
        let filler = Array("filler\n".utf8)
        while write(descriptor, filler, filler.count) > 0 {}
        _ = fcntl(descriptor, F_SETFL, flags)
    }

    @Test("Without a reader at all the lines are dropped and flushing ends")
    func closed() throws {
        signal(SIGPIPE, SIG_IGN)
        try pipe.fileHandleForReading.close()
        let sink = sink()
        sink.write("to nobody\n")
        #expect(sink.flush(withinMilliseconds: 10_000))
    }
}
