/// The difference between what the consumer has been told and what Asterisk has, told after every `connected`.
///
/// It is told before any event of the new connection. Which of them says what, when something happened just while
/// Asterisk was being asked, is settled by one rule: **what an event of the new connection tells is left to that
/// event; of everything else, Asterisk's answers speak.** An event that is older than the answers is so not told twice
/// and cannot undo them; one that is younger is not lost to them. Whoever keeps a picture by applying this and then
/// each event has the same picture as ``ARISession/picture``, and never sees a step back.
///
/// The rule needs to know which events may be older than the answers. After these have come, the session has Asterisk
/// send it an event of its own, by the same queue as all others: what came before that one may be older than the
/// answers, what comes after it is not.
///
/// Channels are those that `GET /applications/{app}` lists: the application's own, in Stasis or on their way there, and
/// those that it subscribed to, without the far halves of Local channels that are not in Stasis themselves.
/// Bridges are those that carry the application's name, that were made through the session's client, that the
/// application is subscribed to, or that one of its channels is in.
public struct Resynchronisation: Sendable, Hashable {
    /// Whether this is the session's first: nothing was known before, so all that there is has been found.
    public let isFirst: Bool
    /// A channel has changed if its state has, or its bridge.
    public let channels: Changes<KnownChannel>
    /// A bridge has changed if other channels are in it.
    public let bridges: Changes<Bridge>
    /// Sources that were subscribed to and that Asterisk does not have any more. They are not asked for again.
    public let lostSubscriptions: [EventSource]
    /// All that the application has, with the changes in it.
    public let present: Picture

    public var isEmpty: Bool { channels.isEmpty && bridges.isEmpty && lostSubscriptions.isEmpty }

    init(isFirst: Bool, from known: Picture, to present: Picture, lostSubscriptions: [EventSource]) {
        self.isFirst = isFirst
        self.present = present
        self.lostSubscriptions = lostSubscriptions
        channels = Changes(from: known.channels, to: present.channels, by: \.id) {
            $0.state == $1.state && $0.bridgeID == $1.bridgeID
        }
        bridges = Changes(from: known.bridges, to: present.bridges, by: \.id) { $0.channels == $1.channels }
    }
}
