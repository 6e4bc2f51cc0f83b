import AdministrationAPI
import ArgumentParser

struct StatusCommand: ControlCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Shows what goes on right now.",
        discussion: """
            Without an argument: the Asterisks and every tenant in numbers. With a tenant: its queues and agents. With \
            a queue: its places in order of position, live callers and callbacks alike, and its agents.

            Example:
              callbackctl status acme/support
            """
    )

    @Argument(
        help: ArgumentHelp("A tenant or a queue: acme or acme/support.", valueName: "tenant[/queue]"),
        transform: TenantOrQueue.parse
    )
    var scope: TenantOrQueue?

    @Option(help: "How many places to show at most: 1 to 1000. Default: 100.")
    var limit: Int?

    @OptionGroup var control: ControlOptions

    func perform(_ session: Session) async throws {
        guard let scope else {
            let path = Endpoint.status.path()
            return try await session.show(.status, at: path, as: StatusView.self) { $0.text }
        }
        guard let queue = scope.queue else {
            let path = Endpoint.tenantStatus.path(scope.tenant)
            return try await session.show(.tenantStatus, at: path, as: TenantStatusView.self) { $0.text }
        }
        let path = Endpoint.queueStatus.path(scope.tenant, queue) + (limit.map { "?limit=\($0)" } ?? "")
        try await session.show(.queueStatus, at: path, as: QueueStatusView.self) { $0.text }
    }
}
