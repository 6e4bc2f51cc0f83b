import CurlHTTP
import Foundation

extension ARIError {
    /// From an answer that is not a success.
    init(_ response: HTTPResponse, _ operation: ARIOperation) {
        self.init(
            Self.code(response.status),
            status: response.status,
            message: Self.words(response.body),
            operation: operation.name,
            ids: operation.ids
        )
    }

    /// From a request that got no answer.
    init(_ error: HTTPClientError, _ operation: ARIOperation) {
        self.init(
            Self.code(error.code),
            message: error.message,
            operation: operation.name,
            ids: operation.ids,
            mayHaveBeenSent: error.mayHaveBeenSent
        )
    }

    private static func code(_ status: Int) -> Code {
        switch status {
        case 400: .badRequest
        case 401, 403: .refused
        case 404: .notFound
        case 409: .conflict
        case 412: .preconditionFailed
        case 422: .unprocessable
        case 503: .unavailable
        case 500...: .serverError
        default: .unexpectedStatus
        }
    }

    private static func code(_ code: HTTPClientError.Code) -> Code {
        switch code {
        case .timeout: .timeout
        case .connectFailed, .connectionRefused, .socketMissing, .permissionDenied: .connectFailed
        case .emptyReply: .emptyReply
        case .cancelled: .cancelled
        case .tooManyWaiting: .tooManyWaiting
        case .tls: .tls
        case .invalidRequest: .invalidArgument
        case .bodyTooLarge: .badResponse
        case .shutDown: .shutDown
        default: .other
        }
    }

    /// Asterisk explains itself under `message`, for failed allocations under `error`.
    private static func words(_ body: Data) -> String {
        struct Explanation: Decodable {
            var message: String?
            var error: String?
        }
        let explanation = try? JSONDecoder().decode(Explanation.self, from: body)
        return explanation?.message ?? explanation?.error ?? String(decoding: body.prefix(200), as: UTF8.self)
    }
}
