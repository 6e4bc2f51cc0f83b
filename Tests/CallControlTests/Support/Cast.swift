import ARI
import ARITestKit
import QueueEngine

let lab = NodeName("lab")!
let acme = TenantName("acme")!
let support = QueueName("support")!

/// A caller as Asterisk shows one.
let ann = Channel(
    id: "1763.1",
    name: "PJSIP/trunk-00000001",
    caller: CallerID(name: "Ann", number: "5550101"),
    dialplan: DialplanPosition(
        context: "in",
        exten: "100",
        priority: 2,
        appName: "Stasis",
        appData: "callbackd,acme,support"
    ),
    creationtime: "2025-11-23T14:50:01.100+0000"
)
let annsChannel = ChannelID(node: lab, id: ann.id)

/// An agent's leg, and a customer's, by the ids that the engine makes.
let agentLeg = ChannelID(node: lab, id: "callbackd.acme.1.agent.x-1")
let customerLeg = ChannelID(node: lab, id: "callbackd.acme.1.customer.x-2")
let bridge = BridgeID(node: lab, id: "callbackd.acme.1.bridge.x-3")
let playback = PlaybackID(channel: annsChannel, id: "callbackd.acme.sound.x-4")

let agentDial = AgentDial(
    leg: agentLeg,
    endpoint: "PJSIP/alice",
    callerNumber: PhoneNumber("5550101"),
    queue: support,
    ring: 15
)
let customerDial = CustomerDial(
    leg: customerLeg,
    agentLeg: agentLeg,
    dialString: "95550101",
    context: "acme-outbound",
    callerNumber: nil,
    ring: 30
)

/// A leg as Asterisk shows it.
func leg(_ leg: ChannelID, _ state: Channel.State = .down) -> Channel { Channel(id: leg.id, state: state) }

extension Channel {
    /// The same caller on another channel, who came in at this second.
    func again(as id: String, second: Int) -> Channel {
        var channel = self
        channel.id = id
        channel.creationtime = "2025-11-23T14:50:\(second < 10 ? "0" : "")\(second).100+0000"
        return channel
    }
}

extension FakeARIServer {
    /// What Asterisk has from now on, all of it in our application unless it is said not to be.
    func has(_ channels: [Channel], outside: [Channel] = [], bridges: [Bridge] = []) {
        let ids = channels.map { "\"\($0.id)\"" }.joined(separator: ",")
        let application =
            #"{"name":"callbackd","channel_ids":[\#(ids)],"bridge_ids":[],"endpoint_ids":[],"device_names":[]}"#
        answer("GET", "/channels", with: .value(channels + outside))
        answer("GET", "/bridges", with: .value(bridges))
        answer("GET", "/applications/callbackd", with: .json(application))
    }

    /// Brings a caller in.
    func bring(_ caller: Channel) { push(.stasisStart(caller, args: ["acme", "support"])) }
}
