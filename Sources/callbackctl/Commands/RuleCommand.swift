import AdministrationAPI
import ArgumentParser

struct RuleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule",
        abstract: "Shows and changes a queue's callback rule.",
        discussion: """
            The rule says when callers can ask to be called back, which numbers may be called, how they are dialled, \
            and how often and for how long it is tried.

            Example:
              callbackctl rule set acme/support --mode on-request,on-timeout --key 3
            """,
        subcommands: [Show.self, Set.self]
    )

    struct Show: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows a queue's rule.",
            discussion: """
                Example:
                  callbackctl rule show acme/support
                """
        )

        @Argument(help: ArgumentHelp("The queue.", valueName: "tenant/queue"), transform: ScopedName.parse)
        var queue: ScopedName
        @OptionGroup var control: ControlOptions

        func perform(_ session: Session) async throws {
            let path = Endpoint.showRule.path(queue.tenant, queue.name)
            try await session.show(.showRule, at: path, as: RuleView.self) { $0.text }
        }
    }

    struct Set: ControlCommand {
        static let configuration = CommandConfiguration(
            abstract: "Changes a queue's rule; settings not named stay.",
            discussion: """
                Takes effect with the next caller, without a restart. Callbacks already promised are kept.

                Examples:
                  callbackctl rule set acme/support --mode on-timeout --offer-after 60
                  callbackctl rule set acme/support --allow +49,0 --refuse 0900
                  callbackctl rule set acme/support --mode none
                """
        )

        @Argument(help: ArgumentHelp("The queue.", valueName: "tenant/queue"), transform: ScopedName.parse)
        var queue: ScopedName
        @OptionGroup(title: "Settings") var settings: RuleOptions
        @OptionGroup var control: ControlOptions

        func validate() throws {
            if settings.edit == RuleEdit() {
                throw ValidationError("Name a setting to change, such as --mode on-request.")
            }
        }

        func perform(_ session: Session) async throws {
            let path = Endpoint.changeRule.path(queue.tenant, queue.name)
            try await session.show(.changeRule, at: path, body: settings.edit, as: RuleView.self) {
                "Changed.\n" + $0.text
            }
        }
    }
}
