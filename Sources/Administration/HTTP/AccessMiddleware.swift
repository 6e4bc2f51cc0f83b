import AdministrationAPI
import Hummingbird
import Logging

/// Turns every error into a problem's JSON, and logs every request with its outcome.
struct AccessMiddleware: RouterMiddleware {
    typealias Context = BasicRequestContext

    let logger: Logger

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var code: String?
        let response: Response
        do {
            response = try await next(request, context)
        } catch {
            let problem = self.problem(error)
            code = problem.code
            response = try Response(problem)
        }
        log(request, response, code, took: ContinuousClock.now - start)
        return response
    }

    private func problem(_ error: any Error) -> ProblemView {
        switch error {
        case let problem as ProblemView: return problem
        case let refusal as BackendRefusal: return ProblemView(refusal)
        case let error as any HTTPResponseError where error.status == .notFound: return .unknownRoute
        default:
            logger.error("administration request failed", metadata: ["error": "\(error)"])
            return .fault
        }
    }

    private func log(_ request: Request, _ response: Response, _ code: String?, took duration: Duration) {
        var metadata: Logger.Metadata = [
            "method": .string(request.method.rawValue),
            "path": .string(String(request.uri.path.prefix(256))),
            "status": .stringConvertible(response.status.code),
            "milliseconds": .stringConvertible(Int(duration / .milliseconds(1))),
        ]
        metadata["code"] = code.map { .string($0) }
        // Questions are many and change nothing.
        logger.log(level: request.method == .get ? .debug : .info, "administration request", metadata: metadata)
    }
}
