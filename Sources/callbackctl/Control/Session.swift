import AdministrationAPI
import Foundation

/// A command's way to the daemon and to the terminal.
struct Session: Sendable {
    let client: ControlClient
    let wantsJSON: Bool
    let terminal: Terminal

    /// Makes one request and prints its answer: as it is, or as `render` writes it for people.
    func show<View: Decodable>(
        _ endpoint: Endpoint,
        at path: String,
        body: (any Encodable & Sendable)? = nil,
        as view: View.Type,
        render: (View) -> String
    ) async throws {
        let data = try await client.send(endpoint.method, path, body: body)
        guard let answer = try? JSONDecoder().decode(View.self, from: data) else {
            throw ControlFailure.notCallbackd(client.socketPath)
        }
        terminal.output(wantsJSON ? Printable.json(data) : render(answer))
    }
}
