/// What happens to a connection, from that moment on.
public enum ConnectionFault: Sendable, Hashable {
    /// It is closed in order (FIN), for a websocket without a close frame. Right after being accepted: the empty reply
    /// of an Asterisk over its `sessionlimit`.
    case close
    /// It is broken off (RST).
    case reset
    /// A websocket gets a close frame with this code and is closed: Asterisk's 1011 for a slow reader.
    case closeFrame(code: UInt16)
    /// Nothing that comes is heard and nothing is said any more; the connection stays open, as behind a cut wire.
    case silence
    /// Nothing more is read, so that the client's writes back up; what the server has to say is said.
    case stopReading
    /// So many bytes are read at a time, with a pause before the next.
    case slowReading(bytes: Int, everyMilliseconds: Int)
    /// So many bytes are written at a time, with a pause before the next.
    case slowWriting(bytes: Int, everyMilliseconds: Int)
    /// A websocket's pings get no pongs.
    case withholdPongs
}
