/// What a channel is for.
enum Role: Hashable, Sendable {
    /// A live caller's, while waiting or served.
    case caller(PlaceID)
    /// The call in which a callback was requested, until it has ended.
    case requestCall(PlaceID)
    /// A caller's whom we are hanging up.
    case departing
    case agentLeg(PlaceID)
    case customerLeg(PlaceID)
    /// An agent's leg after its service.
    indirect case leavingLeg(AgentName)
}
