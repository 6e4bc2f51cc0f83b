import AdministrationAPI
import ArgumentParser

struct AgentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agent",
        abstract: "Creates, shows, changes, pauses and removes agents.",
        discussion: """
            An agent is a person who takes the calls of one or more queues of a tenant. A paused agent is not rung.

            Example:
              callbackctl agent create acme/alice --endpoint PJSIP/alice --queues support
            """,
        subcommands: [
            Create.self, List.self, Show.self, Set.self, Pause.self, Unpause.self, Remove.self,
        ]
    )

    static let endpointHelp = ArgumentHelp(
        "What is dialled to reach the agent, as Dial() would write it: PJSIP/alice. At most 100 bytes.",
        valueName: "technology/resource"
    )

    struct Create: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Creates an agent.",
            discussion: """
                Example:
                  callbackctl agent create acme/alice --endpoint PJSIP/alice --queues support
                """
        )

        @Argument(help: ArgumentHelp("The agent.", valueName: "tenant/agent"), transform: ScopedName.parse)
        var agent: ScopedName
        @Option(help: AgentCommand.endpointHelp) var endpoint: String
        @Option(help: "The queues whose calls the agent takes, with commas between; at most 100. Default: none.")
        var queues: CommaList?
        @Flag(help: "Pauses the agent from the beginning.") var paused = false
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            let body = AgentCreation(name: agent.name, endpoint: endpoint, queues: queues?.items, paused: paused)
            try await session.show(
                .createAgent,
                at: Endpoint.createAgent.path(agent.tenant),
                body: body,
                as: AgentView.self
            ) { "Created.\n" + $0.text(of: agent.tenant) }
        }
    }

    struct List: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists a tenant's agents and what they do.",
            discussion: """
                Example:
                  callbackctl agent list acme
                """
        )

        @Argument(help: "The tenant.") var tenant: String
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            let path = Endpoint.listAgents.path(tenant)
            try await session.show(.listAgents, at: path, as: ListView<AgentView>.self) { AgentView.table($0.items) }
        }
    }

    struct Show: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows an agent's settings and state.",
            discussion: """
                Example:
                  callbackctl agent show acme/alice
                """
        )

        @Argument(help: ArgumentHelp("The agent.", valueName: "tenant/agent"), transform: ScopedName.parse)
        var agent: ScopedName
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            try await session.showAgent(.showAgent, agent)
        }
    }

    struct Set: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Changes an agent's settings; those not named stay.",
            discussion: """
                Takes effect with the next ring.

                Example:
                  callbackctl agent set acme/alice --queues support
                """
        )

        @Argument(help: ArgumentHelp("The agent.", valueName: "tenant/agent"), transform: ScopedName.parse)
        var agent: ScopedName
        @Option(help: AgentCommand.endpointHelp) var endpoint: String?
        @Option(help: "All queues whose calls the agent takes, with commas between; '' for none.")
        var queues: CommaList?
        @OptionGroup var control: ControlOptions

        func validate() throws {
            if edit == AgentEdit() { throw ValidationError("Name a setting to change, such as --queues support.") }
        }

        private var edit: AgentEdit { AgentEdit(endpoint: endpoint, queues: queues?.items) }

        func perform(_ session: Session) async throws {
            try await session.showAgent(.changeAgent, agent, body: edit, title: "Changed.\n")
        }
    }
}
