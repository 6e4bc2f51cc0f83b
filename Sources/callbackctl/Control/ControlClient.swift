import AdministrationAPI
import CurlHTTP
import Foundation

/// Sends requests of the administration API over the control socket.
struct ControlClient: Sendable {
    /// Longer than the daemon's own limit for a request, so that its answer is heard.
    static let timeoutMilliseconds = 15_000

    let socketPath: String
    private let http: HTTPClient

    init(socketPath: String, timeoutMilliseconds: Int = Self.timeoutMilliseconds) {
        self.socketPath = socketPath
        var configuration = HTTPClient.Configuration()
        configuration.maximumConnections = 2
        configuration.reservedConnections = 1
        configuration.timeoutMilliseconds = timeoutMilliseconds
        configuration.unixSocketPath = socketPath
        http = HTTPClient(configuration: configuration)
    }

    func shutdown() { http.shutdown() }

    /// The body of a successful answer; a problem and a failed connection are ``ControlFailure``.
    func send(
        _ method: Endpoint.Method,
        _ path: String,
        body: (any Encodable & Sendable)? = nil
    ) async throws(ControlFailure) -> Data {
        let response: HTTPResponse
        do {
            response = try await http.send(try request(method, path, body))
        } catch let error as HTTPClientError {
            throw ControlFailure(error, socketPath: socketPath)
        } catch {
            throw .notReached("the request cannot be written: \(error)")
        }
        if (200..<300).contains(response.status) { return response.body }
        guard let problem = try? JSONDecoder().decode(ProblemView.self, from: response.body) else {
            throw .notCallbackd(socketPath)
        }
        throw .refused(problem)
    }

    private func request(
        _ method: Endpoint.Method,
        _ path: String,
        _ body: (any Encodable & Sendable)?
    ) throws -> HTTPRequest {
        var request = HTTPRequest(HTTPMethod(rawValue: method.rawValue), url: "http://callbackd" + path)
        if let body {
            request.body = try JSONEncoder().encode(body)
            request.headers = [HTTPHeader("Content-Type", "application/json")]
        }
        return request
    }
}
