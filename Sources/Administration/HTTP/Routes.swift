import AdministrationAPI
import Hummingbird
import Logging

/// How much a request may take.
struct Limits: Sendable {
    let bodyBytes: Int
    let requestTime: Duration
}

/// Which operation serves which endpoint.
enum Routes {
    typealias Handler = @Sendable (Call) async throws -> Answer

    static func table(_ operations: Operations) -> [Endpoint: Handler] {
        [
            .status: operations.status,
            .listTenants: operations.listTenants, .createTenant: operations.createTenant,
            .showTenant: operations.showTenant, .changeTenant: operations.changeTenant,
            .removeTenant: operations.removeTenant, .tenantStatus: operations.tenantStatus,
            .listQueues: operations.listQueues, .createQueue: operations.createQueue,
            .showQueue: operations.showQueue, .changeQueue: operations.changeQueue,
            .removeQueue: operations.removeQueue, .queueStatus: operations.queueStatus,
            .showRule: operations.showRule, .changeRule: operations.changeRule,
            .listPlaces: operations.listPlaces,
            .listAgents: operations.listAgents, .createAgent: operations.createAgent,
            .showAgent: operations.showAgent, .changeAgent: operations.changeAgent,
            .removeAgent: operations.removeAgent,
            .pauseAgent: { try await operations.setPaused(true, $0) },
            .unpauseAgent: { try await operations.setPaused(false, $0) },
            .listCallbacks: operations.listCallbacks, .cancelCallback: operations.cancelCallback,
        ]
    }

    static func router(_ operations: Operations, limits: Limits, logger: Logger) -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: AccessMiddleware(logger: logger))
        for (endpoint, handler) in table(operations) {
            let method = HTTPRequest.Method(rawValue: endpoint.method.rawValue)!
            router.on(RouterPath(endpoint.path), method: method) { request, context in
                let parameters = context.parameters
                let answer = try await withDeadline(limits.requestTime) {
                    let body = try await body(of: request, limit: limits.bodyBytes)
                    return try await handler(Call(request: request, parameters: parameters, body: body))
                }
                return try Response(answer)
            }
        }
        return router
    }

    private static func body(of request: Request, limit: Int) async throws(ProblemView) -> ByteBuffer {
        var request = request
        do {
            return try await request.collectBody(upTo: limit)
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            throw .bodyTooLarge(limit: limit)
        } catch {
            throw .badRequest("The body cannot be read.")
        }
    }
}
