import QueueEngine

/// How a leg is asked of Asterisk (`POST /channels/create`).
struct LegRequest: Hashable, Sendable {
    let id: String
    let endpoint: String
    /// The second half of a Local channel.
    let otherID: String?
    /// The channel whose sound format the leg takes.
    let originator: String?
    /// What the called phone shows is the connected line; `i` keeps Asterisk from announcing it twice.
    let variables: [String: String]

    init(_ dial: AgentDial) {
        id = dial.leg.id
        endpoint = dial.endpoint
        otherID = nil
        originator = nil
        variables = Self.shown(number: dial.callerNumber, name: dial.queue.text)
    }

    init(_ dial: CustomerDial) {
        id = dial.leg.id
        // `/n` keeps the Local channel in place: Asterisk must not put another channel under the leg's id.
        endpoint = "Local/\(dial.dialString)@\(dial.context)/n"
        otherID = dial.leg.id + ";2"
        originator = dial.agentLeg.id
        variables = Self.shown(number: dial.callerNumber, name: nil)
    }

    private static func shown(number: PhoneNumber?, name: String?) -> [String: String] {
        var variables: [String: String] = [:]
        variables["CONNECTEDLINE(num,i)"] = number?.description
        variables["CONNECTEDLINE(name,i)"] = name
        return variables
    }
}
