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
    func full() async throws {
        let bound = 10_000
        fillPipe()
        let sink = sink(maximumBytes: bound)
        let line = String(repeating: "x", count: 999) + "\n"
        for _ in 1...1_000 { sink.write(line) }
        #expect(!sink.flush(withinMilliseconds: 1))

        // The notice may come in several parts: what is lost while a first one waits is told by the next.
        let reader = readingToTheEnd()
        #expect(sink.flush(withinMilliseconds: 60_000))
        try pipe.fileHandleForWriting.close()
        let text = await reader.value
        let whole = text.split(separator: "\n").count { $0.count == 999 }
        let lost = text.matches(of: /callbackd: (\d+) log lines were lost/).compactMap { Int($0.1) }
        #expect(!lost.isEmpty)
        #expect(whole + lost.reduce(0, +) == 1_000)
    }

    private func readingToTheEnd() -> Task<String, Never> {
        let reading = pipe.fileHandleForReading
        return Task.detached { String(decoding: (try? reading.readToEnd()) ?? Data(), as: UTF8.self) }
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
