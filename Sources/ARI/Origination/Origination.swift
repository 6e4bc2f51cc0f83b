/// A channel to be made and dialled.
public struct Origination: Sendable, Hashable {
    /// Such as `PJSIP/6001`.
    public var endpoint: String
    /// At most 149 bytes, never used before: it is what makes the request safe to repeat.
    public var channelID: String
    public var destination: ChannelsResource.Destination
    /// Such as `"Sales" <123>`.
    public var callerID: String?
    /// How long to ring; Asterisk takes 0 for 30, and −1 for ever.
    public var ringSeconds: Int?
    /// The id of the second half of a Local channel.
    public var otherChannelID: String?
    /// The channel whose account and formats are taken over.
    public var originator: String?
    public var formats: [String]?
    public var variables: [String: String]?

    public init(_ endpoint: String, channelID: String, to destination: ChannelsResource.Destination) {
        self.endpoint = endpoint
        self.channelID = channelID
        self.destination = destination
    }
}
