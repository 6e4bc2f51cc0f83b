import ARITestKit
import ArgumentParser
import Foundation

/// The same source of events for both clients: it frames them once and writes them as fast as they are read, a window
/// at a time. A client asks for the next window when it has taken all of one, as no client holds any number of events.
struct Source: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve recorded events (a part of the comparison).")

    @Option(help: "How many events, rounded up to whole windows.")
    var count = 100_000
    @Flag(help: "Leave out what callbackd has Asterisk filter out.")
    var filtered = false
    @Option(help: "Instead: so many callers' StasisStart.")
    var callers: Int?

    /// Messages that are written at a time, about a megabyte.
    private static let pieceCount = 2000
    /// Pieces in a window.
    private static let windowPieces = 10

    func run() async throws {
        let (piece, rounds, windows) = try pieces()
        let server = try await FakeARIServer.start()
        server.handle("POST", "/events/user/go") { [server] _ in
            // The answer comes first: the replay may fill the socket for seconds.
            Task { try? await server.replay(piece, rounds: rounds) }
            return .status(204)
        }
        let window = piece.count * rounds
        let bytes = piece.reduce(0) { $0 + $1.utf8.count } * rounds * windows
        print("\(server.port) \(window * windows) \(window) \(bytes)")
        fflush(nil)
        // Ends with its parent's pipe.
        while readLine() != nil {}
        await server.stop()
    }

    private func pieces() throws -> (messages: [String], rounds: Int, windows: Int) {
        if let callers { return (try Trace.callers(callers), 1, 1) }
        let trace = try Trace(isFiltered: filtered).messages
        let piece = (0..<max(1, Self.pieceCount / trace.count)).flatMap { _ in trace }
        let rounds = min(Self.windowPieces, (count + piece.count - 1) / piece.count)
        let window = piece.count * rounds
        return (piece, rounds, (count + window - 1) / window)
    }
}
