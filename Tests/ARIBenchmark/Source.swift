import ARITestKit
import ArgumentParser
import Foundation

/// The same source of events for both clients: it frames them once and writes them as fast as they are read.
struct Source: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve recorded events (a part of the comparison).")

    @Option(help: "How many events, rounded up to whole pieces.")
    var count = 100_000
    @Flag(help: "Leave out what callbackd has Asterisk filter out.")
    var filtered = false
    @Option(help: "Instead: so many callers' StasisStart.")
    var callers: Int?

    /// Messages that are written at a time, about a megabyte.
    private static let pieceCount = 2000

    func run() async throws {
        let (piece, rounds) = try pieces()
        let server = try await FakeARIServer.start()
        server.handle("POST", "/events/user/go") { [server] _ in
            // The answer comes first: the replay may fill the socket for seconds.
            Task { try? await server.replay(piece, rounds: rounds) }
            return .status(204)
        }
        let bytes = piece.reduce(0) { $0 + $1.utf8.count } * rounds
        print("\(server.port) \(piece.count * rounds) \(bytes)")
        fflush(nil)
        // Ends with its parent's pipe.
        while readLine() != nil {}
        await server.stop()
    }

    private func pieces() throws -> (messages: [String], rounds: Int) {
        if let callers { return (try Trace.callers(callers), 1) }
        let trace = try Trace(isFiltered: filtered).messages
        let piece = (0..<max(1, Self.pieceCount / trace.count)).flatMap { _ in trace }
        return (piece, (count + piece.count - 1) / piece.count)
    }
}
