/// What happens to the answer to a request.
///
/// Answers on different connections have no order: delay one, and later ones overtake it.
public enum AnswerFault: Sendable, Hashable {
    /// The request is not performed, and answered with this status.
    case status(Int)
    /// The request is not performed; its connection closes with no byte sent, as Asterisk does over its `sessionlimit`.
    case refuse
    /// The request is performed; its connection closes with no byte sent.
    case lose
    /// The request is performed; no answer ever comes, and the connection stays open.
    case silence
    /// The request is performed at once and answered later. Milliseconds, drawn from the range.
    case delay(milliseconds: ClosedRange<Int>)
    /// The answer comes twice on its connection, both at once: HTTP/1.1 cannot tell a later copy from the answer to the
    /// next request. Nothing for an upgrade.
    case duplicate
    /// The connection closes after so many bytes of the body. For an upgrade: with no byte sent.
    case cut(afterBytes: Int)
}
