extension ARISession {
    /// Subscribes an application to sources, now and after every reconnect. A source that is gone by then is dropped,
    /// and told as one of ``Resynchronisation/lostSubscriptions``.
    ///
    /// `POST /applications/{applicationName}/subscription`
    /// - Parameter application: one of ``applications``; the first of them if `nil`.
    /// - Throws: ``ARIError``; ``ARIError/Code/unprocessable`` if one of them does not exist: none is kept then. Beyond
    ///   16,384 sources ``ARIError/Code/tooManyWaiting``, without a request.
    public func subscribe(to sources: [EventSource], for application: String? = nil) async throws(ARIError) {
        let application = try subscriber(application, "applications.subscribe")
        let subscriptions = turn.memory.subscriptions
        guard subscriptions.hasRoom(for: sources, of: application) else {
            throw ARIError(
                .tooManyWaiting,
                message: "a session keeps \(SubscriptionBook.limit) subscriptions at most",
                operation: "applications.subscribe",
                mayHaveBeenSent: false
            )
        }
        try await client.applications.subscribe(application, eventSources: sources.map(\.rawValue))
        subscriptions.add(sources, to: application)
    }

    /// Ends subscriptions. They are not renewed from now on, also if the request fails.
    ///
    /// `DELETE /applications/{applicationName}/subscription`
    /// - Parameter application: one of ``applications``; the first of them if `nil`.
    public func unsubscribe(from sources: [EventSource], for application: String? = nil) async throws(ARIError) {
        let application = try subscriber(application, "applications.unsubscribe")
        turn.memory.subscriptions.remove(sources, of: application)
        try await client.applications.unsubscribe(application, eventSources: sources.map(\.rawValue))
    }

    /// What is subscribed to through ``subscribe(to:for:)``.
    public var subscribedSources: [EventSource] { turn.memory.subscriptions.all.map(\.source) }

    private func subscriber(_ application: String?, _ operation: String) throws(ARIError) -> String {
        if let application = application ?? applications.first { return application }
        throw ARIError(
            .connectFailed,
            message: "Asterisk has not told yet which applications the connection is for",
            operation: operation,
            mayHaveBeenSent: false
        )
    }
}
