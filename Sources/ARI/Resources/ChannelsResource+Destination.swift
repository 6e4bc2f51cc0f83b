extension ChannelsResource {
    /// Where an originated channel goes when it is answered.
    public enum Destination: Sendable, Hashable {
        /// To this application, which must be connected: otherwise Asterisk answers 200 and the channel vanishes.
        case application(String, arguments: String? = nil)
        case dialplan(context: String? = nil, extension: String, priority: Int? = nil, label: String? = nil)
    }

    /// Makes a channel and dials it: `originateWithID` with a destination that is one thing or the other.
    ///
    /// `POST /channels/{channelId}`
    /// - Parameters:
    ///   - channelID: at most 149 bytes, never used before.
    ///   - callerID: such as `"Sales" <123>`.
    ///   - timeoutSeconds: how long to ring; Asterisk takes 0 for 30, and −1 for ever.
    @discardableResult
    public func originate(
        endpoint: String,
        channelID: String,
        to destination: Destination,
        callerID: String? = nil,
        timeoutSeconds: Int? = nil,
        otherChannelID: String? = nil,
        originator: String? = nil,
        formats: [String]? = nil,
        variables: [String: String]? = nil
    ) async throws(ARIError) -> Channel {
        var application: (name: String?, arguments: String?) = (nil, nil)
        var dialplan: (context: String?, exten: String?, priority: Int?, label: String?) = (nil, nil, nil, nil)
        switch destination {
        case .application(let name, let arguments): application = (name, arguments)
        case .dialplan(let context, let exten, let priority, let label): dialplan = (context, exten, priority, label)
        }
        return try await originateWithID(
            channelID,
            endpoint: endpoint,
            extension: dialplan.exten,
            context: dialplan.context,
            priority: dialplan.priority,
            label: dialplan.label,
            app: application.name,
            appArgs: application.arguments,
            callerID: callerID,
            timeoutSeconds: timeoutSeconds,
            variables: variables,
            otherChannelID: otherChannelID,
            originator: originator,
            formats: formats
        )
    }
}
