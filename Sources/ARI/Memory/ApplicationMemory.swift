/// What is known of some applications and outlives a connection: the picture that the consumer has been given, and the
/// subscriptions that are to be renewed.
///
/// A session that connects has one of its own. Where Asterisk connects, each connection is a session, and those of one
/// account for the same applications pass theirs on; ``MemoryTurn`` says whose word counts.
final class ApplicationMemory: Sendable {
    let keeper: PictureKeeper
    let subscriptions = SubscriptionBook()

    init(applications: Set<String>) {
        keeper = PictureKeeper(applications: applications)
    }

    /// Takes over what another one knew; whoever goes on with that is not heard any more.
    func absorb(_ other: ApplicationMemory) {
        if let known = other.keeper.retire() { keeper.absorb(known) }
        for subscription in other.subscriptions.all {
            subscriptions.add([subscription.source], to: subscription.application)
        }
    }
}
