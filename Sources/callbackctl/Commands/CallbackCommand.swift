import AdministrationAPI
import ArgumentParser

struct CallbackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "callback",
        abstract: "Lists and cancels callbacks.",
        discussion: """
            A callback is an accepted request to be called back. It holds its caller's place and has that place's \
            number.

            Example:
              callbackctl callback list acme/support --all
            """,
        subcommands: [List.self, Cancel.self]
    )

    struct List: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists callbacks, the next first.",
            discussion: """
                Pending ones, unless --all is given; then those that have ended follow, the latest first.

                Example:
                  callbackctl callback list acme/support --all --limit 20
                """
        )

        @Argument(
            help: ArgumentHelp("A tenant or a queue: acme or acme/support.", valueName: "tenant[/queue]"),
            transform: TenantOrQueue.parse
        )
        var scope: TenantOrQueue
        @Flag(help: "Also those that were completed, failed, cancelled or expired.") var all = false
        @Option(help: "How many to show at most: 1 to 1000. Default: 100.") var limit: Int?
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            let path = Endpoint.listCallbacks.path(scope.tenant) + Self.query(scope.queue, all: all, limit: limit)
            try await session.show(.listCallbacks, at: path, as: ListView<CallbackView>.self) {
                CallbackView.table($0) + ($0.hasMore ? "\n… and more; see --limit." : "")
            }
        }

        private static func query(_ queue: String?, all: Bool, limit: Int?) -> String {
            var items = ["state=" + (all ? "all" : "pending")]
            if let queue { items.append("queue=" + Endpoint.percentEncoded(queue)) }
            if let limit { items.append("limit=\(limit)") }
            return "?" + items.joined(separator: "&")
        }
    }

    struct Cancel: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cancels a callback.",
            discussion: """
                The customer is not dialled any more; one whose phone rings is hung up. Refused once the customer \
                talks to an agent. 'callbackctl callback list' shows the numbers.

                Example:
                  callbackctl callback cancel acme/12
                """
        )

        @Argument(
            help: ArgumentHelp("The callback, by its number.", valueName: "tenant/number"),
            transform: ScopedName.parse
        )
        var callback: ScopedName
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            let path = Endpoint.cancelCallback.path(callback.tenant, callback.name)
            try await session.show(.cancelCallback, at: path, as: CallbackView.self) {
                "Cancelled.\n" + CallbackView.table(ListView(items: [$0]))
            }
        }
    }
}
