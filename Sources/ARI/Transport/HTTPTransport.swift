import CurlHTTP
import Foundation

/// Requests over HTTP, each on a connection of the pool: side by side, of any length, blocking or not.
struct HTTPTransport: RequestTransport {
    private let client: HTTPClient
    private let address: Result<BaseAddress, ARIAddressRefusal>

    init(configuration: ARIConfiguration) {
        address = Result(catching: configuration.address)
        client = HTTPClient(configuration: configuration.httpClientConfiguration)
    }

    func send(_ operation: ARIOperation, deadline: RequestDeadline) async throws(ARIError) -> RequestAnswer {
        let baseURL: String
        switch address {
        case .success(let address): baseURL = address.url
        case .failure(let refusal): throw refusal.error(operation)
        }
        let request = HTTPRequest(
            operation.method,
            url: try operation.url(baseURL: baseURL),
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
