/// One line of app_queue's queue_log: `epoch|callid|queue|agent|event|parameter|…`.
struct QueueLogLine: Hashable {
    /// What of a line matters here.
    enum Event: Hashable {
        case entered
        /// The caller's wait and the agent's ring, in seconds; logs of old versions have no ring.
        case connected(wait: Int, ring: Int?)
        /// The conversation's length in seconds.
        case completed(talk: Int)
        /// The caller hung up after this wait.
        case abandoned(wait: Int)
        /// The caller left the queue otherwise, such as by a key or a time limit.
        case left(wait: Int)
        /// Everything else.
        case other
    }

    /// Why a line could not be read.
    struct Problem: Error, Hashable {
        let text: String
    }

    /// Asterisk's own names are shorter.
    static let longestName = 256

    /// Seconds since 1970-01-01 UTC.
    let time: Int
    let call: Substring
    let queue: Substring
    let agent: Substring
    let event: Event

    /// Throws what is wrong with the line. Events that nobody knows are ``Event/other``.
    init(_ line: Substring) throws(Problem) {
        let fields = line.split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count >= 5 else { throw Problem(text: "has \(fields.count) of at least 5 fields between '|'") }
        // Some set-ups log fractions of a second.
        let seconds = fields[0].split(separator: ".", maxSplits: 1).first ?? ""
        guard let time = Int(seconds), (0...253_402_300_799).contains(time) else {
            throw Problem(text: "does not begin with a time in seconds since 1970")
        }
        guard fields[1...3].allSatisfy({ $0.utf8.count <= Self.longestName }) else {
            throw Problem(text: "has a call, queue or agent of more than \(Self.longestName) bytes")
        }
        self.time = time
        call = fields[1]
        queue = fields[2]
        agent = fields[3]
        event = try Self.event(fields[4], Array(fields.dropFirst(5)))
    }

    /// The positions of the parameters are those of Asterisk's `app_queue.c`.
    private static func event(_ name: Substring, _ parameters: [Substring]) throws(Problem) -> Event {
        switch name {
        case "ENTERQUEUE": .entered
        case "CONNECT":
            .connected(
                wait: try number(parameters, 0, "wait", name),
                ring: parameters.count > 2 ? try number(parameters, 2, "ring time", name) : nil
            )
        case "COMPLETECALLER", "COMPLETEAGENT": .completed(talk: try number(parameters, 1, "call time", name))
        case "BLINDTRANSFER", "TRANSFER": .completed(talk: try number(parameters, 3, "call time", name))
        // The first parameters differ with the way of the transfer; the last are hold time, call time and position.
        case "ATTENDEDTRANSFER": .completed(talk: try number(parameters, parameters.count - 2, "call time", name))
        case "ABANDON": .abandoned(wait: try number(parameters, 2, "wait", name))
        case "EXITWITHTIMEOUT", "EXITEMPTY", "WITHDRAW": .left(wait: try number(parameters, 2, "wait", name))
        case "EXITWITHKEY": .left(wait: try number(parameters, 3, "wait", name))
        default: .other
        }
    }

    private static func number(
        _ parameters: [Substring],
        _ index: Int,
        _ what: String,
        _ event: Substring
    ) throws(Problem) -> Int {
        guard parameters.indices.contains(index), let value = Int(parameters[index]), value >= 0 else {
            throw Problem(text: "\(event) has no \(what) in seconds as parameter \(index + 1)")
        }
        return value
    }
}
