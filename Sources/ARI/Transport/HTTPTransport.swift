import CurlHTTP
import Foundation

/// Requests over HTTP, each on a connection of the pool: side by side, of any length, blocking or not.
struct HTTPTransport: RequestTransport {
    private let client: HTTPClient
    private let baseURL: Result<String, ARIAddressRefusal>

    init(configuration: ARIConfiguration) {
        baseURL = Result(catching: configuration.address).map(\.url)
        client = HTTPClient(configuration: configuration.httpClientConfiguration)
    }

    var executor: any TaskExecutor { client.executor }

    func send(_ operation: ARIOperation, deadline: RequestDeadline) async throws(ARIError) -> RequestAnswer {
        let url: String
        switch baseURL {
        case .success(let baseURL): url = try operation.url(baseURL: baseURL)
        case .failure(let refusal): throw refusal.error(operation)
        }
        let request = HTTPRequest(
            operation.method,
            url: url,
            headers: operation.body == nil ? [] : [HTTPHeader("Content-Type", "application/json")],
            body: operation.body,
            timeoutMilliseconds: deadline.milliseconds,
            mayTakeLong: operation.mayBlock
        )
        do {
            let response = try await client.send(request)
            return RequestAnswer(
                status: response.status,
                body: response.body,
                isOfRepetition: response.isOfRepetition
            )
        } catch {
            throw ARIError(error, operation)
        }
    }

    func shutdown() {
        client.shutdown()
    }
}
