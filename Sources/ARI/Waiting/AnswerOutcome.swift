/// How waiting for somebody to answer came out.
public enum AnswerOutcome: Sendable, Hashable {
    case answered
    /// Asterisk's `dialstatus`, such as `BUSY`, if it said one, and the hangup cause (ITU-T Q.850) if the channel is
    /// gone already. The status is the better witness: the cause of a busy Local channel is 0. Without a cause the
    /// channel may still be there, and is to be hung up.
    case failed(dialStatus: String?, cause: Int?)
    /// The channel ended while there was no connection; why is not known.
    case channelGone
    /// Nobody answered in time. The channel is left as it is.
    case timedOut
    /// There was no connection when the time was up, or the session has ended.
    case disconnected
}
