import AdministrationAPI
import ArgumentParser

extension AgentCommand {
    struct Pause: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Stops ringing an agent.",
            discussion: """
                A call that the agent is in goes on.

                Example:
                  callbackctl agent pause acme/alice
                """
        )

        @Argument(help: ArgumentHelp("The agent.", valueName: "tenant/agent"), transform: ScopedName.parse)
        var agent: ScopedName
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            try await session.showAgent(.pauseAgent, agent, title: "Paused.\n")
        }
    }

    struct Unpause: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Rings a paused agent again.",
            discussion: """
                Example:
                  callbackctl agent unpause acme/alice
                """
        )

        @Argument(help: ArgumentHelp("The agent.", valueName: "tenant/agent"), transform: ScopedName.parse)
        var agent: ScopedName
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            try await session.showAgent(.unpauseAgent, agent, title: "Unpaused.\n")
        }
    }

    struct Remove: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Removes an agent.",
            discussion: """
                Refused while the agent is in a call: pause the agent first, and wait.

                Example:
                  callbackctl agent remove acme/alice
                """
        )

        @Argument(help: ArgumentHelp("The agent.", valueName: "tenant/agent"), transform: ScopedName.parse)
        var agent: ScopedName
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            try await session.showAgent(.removeAgent, agent, title: "Removed.\n")
        }
    }
}

extension Session {
    /// A request whose answer is one agent.
    func showAgent(
        _ endpoint: Endpoint,
        _ agent: ScopedName,
        body: AgentEdit? = nil,
        title: String = ""
    ) async throws {
        let path = endpoint.path(agent.tenant, agent.name)
        try await show(endpoint, at: path, body: body, as: AgentView.self) { title + $0.text(of: agent.tenant) }
    }
}
