import AdministrationAPI
import ArgumentParser

struct QueueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "Creates, shows, changes and removes queues.",
        discussion: """
            A queue is a line that callers wait in, served in order by its agents. The dialplan sends callers into it \
            with Stasis(callbackd,TENANT,QUEUE). Whether they can be called back is its rule's to say: see \
            'callbackctl rule'.

            Example:
              callbackctl queue create acme/support --music default --agent-ring 15
            """,
        subcommands: [Create.self, List.self, Show.self, Set.self, Remove.self]
    )

    struct Create: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Creates a queue.",
            discussion: """
                Example:
                  callbackctl queue create acme/support --wrap-up 10
                """
        )

        @Argument(help: ArgumentHelp("The queue.", valueName: "tenant/queue"), transform: ScopedName.parse)
        var queue: ScopedName
        @OptionGroup(title: "Settings") var settings: QueueOptions
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            try await session.show(
                .createQueue,
                at: Endpoint.createQueue.path(queue.tenant),
                body: QueueCreation(name: queue.name, edit: settings.edit),
                as: QueueView.self
            ) { "Created.\n" + $0.text(of: queue.tenant) }
        }
    }

    struct List: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists a tenant's queues.",
            discussion: """
                Example:
                  callbackctl queue list acme
                """
        )

        @Argument(help: "The tenant.") var tenant: String
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            let path = Endpoint.listQueues.path(tenant)
            try await session.show(.listQueues, at: path, as: ListView<QueueView>.self) { list in
                Table(
                    header: ["QUEUE", "MODE", "MUSIC", "AGENT RING", "WRAP-UP", "MAXIMUM PLACES"],
                    rows: list.items.map { queue in
                        [
                            queue.name, Wording.list(queue.rule.modes, empty: "none"), queue.musicClass,
                            "\(queue.agentRingSeconds) s", "\(queue.wrapUpSeconds) s", "\(queue.maximumPlaces)",
                        ]
                    },
                    empty: "The tenant has no queue yet; make one with 'callbackctl queue create'."
                ).text
            }
        }
    }

    struct Show: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows a queue's settings, its rule included.",
            discussion: """
                For its callers see 'callbackctl status'.

                Example:
                  callbackctl queue show acme/support
                """
        )

        @Argument(help: ArgumentHelp("The queue.", valueName: "tenant/queue"), transform: ScopedName.parse)
        var queue: ScopedName
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            let path = Endpoint.showQueue.path(queue.tenant, queue.name)
            try await session.show(.showQueue, at: path, as: QueueView.self) { $0.text(of: queue.tenant) }
        }
    }

    struct Set: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Changes a queue's settings; those not named stay.",
            discussion: """
                Takes effect with the next caller and the next ring.

                Example:
                  callbackctl queue set acme/support --agent-ring 20
                """
        )

        @Argument(help: ArgumentHelp("The queue.", valueName: "tenant/queue"), transform: ScopedName.parse)
        var queue: ScopedName
        @OptionGroup(title: "Settings") var settings: QueueOptions
        @OptionGroup var control: ControlOptions

        func validate() throws {
            if settings.edit == QueueEdit() {
                throw ValidationError("Name a setting to change, such as --agent-ring 20.")
            }
        }

        func perform(_ session: Session) async throws {
            let path = Endpoint.changeQueue.path(queue.tenant, queue.name)
            try await session.show(.changeQueue, at: path, body: settings.edit, as: QueueView.self) {
                "Changed.\n" + $0.text(of: queue.tenant)
            }
        }
    }

    struct Remove: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Removes a queue.",
            discussion: """
                Refused while it has a place.

                Example:
                  callbackctl queue remove acme/support
                """
        )

        @Argument(help: ArgumentHelp("The queue.", valueName: "tenant/queue"), transform: ScopedName.parse)
        var queue: ScopedName
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            let path = Endpoint.removeQueue.path(queue.tenant, queue.name)
            try await session.show(.removeQueue, at: path, as: QueueView.self) {
                "Removed.\n" + $0.text(of: queue.tenant)
            }
        }
    }
}
