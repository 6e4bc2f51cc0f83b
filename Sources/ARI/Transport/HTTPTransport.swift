import CurlHTTP
import Foundation

/// Requests over HTTP, each on a connection of the pool: side by side, of any length, blocking or not.
struct HTTPTransport: RequestTransport {
    private let client: HTTPClient
    private let configuration: ARIConfiguration

    init(configuration: ARIConfiguration) {
        self.configuration = configuration
        client = HTTPClient(configuration: configuration.httpClientConfiguration)
    }

    func send(_ operation: ARIOperation, deadline: RequestDeadline) async throws(ARIError) -> RequestAnswer {
        if let problem = configuration.plainTextProblem {
            throw ARIError(
                .plainTextRefused,
                message: problem,
                operation: operation.name,
                ids: operation.ids,
                mayHaveBeenSent: false
            )
        }
        let request = HTTPRequest(
            operation.method,
            url: try operation.url(baseURL: configuration.baseURL),
            headers: operation.body == nil ? [] : [HTTPHeader("Content-Type", "application/json")],
            body: operation.body,
            timeoutMilliseconds: deadline.milliseconds,
            mayTakeLong: operation.mayBlock
        )
        do {
            let response = try await client.send(request)
            return RequestAnswer(status: response.status, body: response.body)
        } catch {
            throw ARIError(error, operation)
        }
    }

    func shutdown() {
        client.shutdown()
    }
}
