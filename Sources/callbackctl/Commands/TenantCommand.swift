import AdministrationAPI
import ArgumentParser

struct TenantCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenant",
        abstract: "Creates, shows, changes and removes tenants.",
        discussion: """
            A tenant is an organisation with its own queues, agents and rules.

            Example:
              callbackctl tenant create acme --outbound-context acme-outbound
            """,
        subcommands: [Create.self, List.self, Show.self, Set.self, Remove.self]
    )

    static let outboundContextHelp = ArgumentHelp(
        """
        The dialplan context through which customers are dialled, so that the PBX's own outbound rules choose the \
        trunk: 1 to 64 letters, digits, '-' or '_'.
        """,
        valueName: "context"
    )
    static let callerIDHelp = ArgumentHelp(
        """
        The number shown to customers who are called back: 1 to 32 digits, with + in front if it is international. \
        Default: none, so that they see what the trunk shows.
        """,
        valueName: "number"
    )

    struct Create: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Creates a tenant.",
            discussion: """
                Example:
                  callbackctl tenant create acme --outbound-context acme-outbound
                """
        )

        @Argument(help: "Its name: 1 to 32 of a-z, 0-9, '-' and '_', starting with a letter or a digit.")
        var name: String
        @Option(help: TenantCommand.outboundContextHelp) var outboundContext: String
        @Option(help: TenantCommand.callerIDHelp) var callerId: String?
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            let body = TenantCreation(name: name, outboundContext: outboundContext, callerId: callerId)
            try await session.show(
                .createTenant,
                at: Endpoint.createTenant.path(),
                body: body,
                as: TenantView.self
            ) { "Created.\n" + $0.text }
        }
    }

    struct List: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists all tenants.",
            discussion: """
                Example:
                  callbackctl tenant list
                """
        )

        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            try await session.show(.listTenants, at: Endpoint.listTenants.path(), as: ListView<TenantView>.self) {
                Table(
                    header: ["TENANT", "OUTBOUND CONTEXT", "CALLER ID"],
                    rows: $0.items.map { [$0.name, $0.outboundContext, $0.callerId ?? "the trunk's"] },
                    empty: "There is no tenant yet; make one with 'callbackctl tenant create'."
                ).text
            }
        }
    }

    struct Show: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows a tenant's settings.",
            discussion: """
                Example:
                  callbackctl tenant show acme
                """
        )

        @Argument(help: "The tenant.") var name: String
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            let path = Endpoint.showTenant.path(name)
            try await session.show(.showTenant, at: path, as: TenantView.self) { $0.text }
        }
    }

    struct Set: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Changes a tenant's settings; those not named stay.",
            discussion: """
                Takes effect with the next customer who is dialled.

                Example:
                  callbackctl tenant set acme --caller-id ''
                """
        )

        @Argument(help: "The tenant.") var name: String
        @Option(help: TenantCommand.outboundContextHelp) var outboundContext: String?
        @Option(
            help: ArgumentHelp("The number shown to customers who are called back; '' for none.", valueName: "number")
        )
        var callerId: String?
        @OptionGroup var control: ControlOptions

        func validate() throws {
            if edit == TenantEdit() { throw ValidationError("Name a setting to change, such as --caller-id.") }
        }

        private var edit: TenantEdit { TenantEdit(outboundContext: outboundContext, callerId: callerId) }

        func perform(_ session: Session) async throws {
            let path = Endpoint.changeTenant.path(name)
            try await session.show(.changeTenant, at: path, body: edit, as: TenantView.self) { "Changed.\n" + $0.text }
        }
    }

    struct Remove: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Removes a tenant with its agents.",
            discussion: """
                Refused while it has queues; remove those first, with 'callbackctl queue remove'.

                Example:
                  callbackctl tenant remove acme
                """
        )

        @Argument(help: "The tenant.") var name: String
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            let path = Endpoint.removeTenant.path(name)
            try await session.show(.removeTenant, at: path, as: TenantView.self) { "Removed.\n" + $0.text }
        }
    }
}
