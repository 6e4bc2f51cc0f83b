extension ARISession {
    /// Subscribes the application to sources, now and after every reconnect. A source that is gone by then is dropped,
    /// and told as one of ``Resynchronisation/lostSubscriptions``.
    ///
    /// `POST /applications/{applicationName}/subscription`
    /// - Throws: ``ARIError``; ``ARIError/Code/unprocessable`` if one of them does not exist: none is kept then. Beyond
    ///   16,384 sources ``ARIError/Code/tooManyWaiting``, without a request.
    public func subscribe(to sources: [EventSource]) async throws(ARIError) {
        guard subscriptions.hasRoom(for: sources) else {
            throw ARIError(
                .tooManyWaiting,
                message: "a session keeps \(SubscriptionBook.limit) subscriptions at most",
                operation: "applications.subscribe",
                mayHaveBeenSent: false
            )
        }
        try await client.applications.subscribe(
            client.configuration.application,
            eventSources: sources.map(\.rawValue)
        )
        subscriptions.add(sources)
    }

    /// Ends subscriptions. They are not renewed from now on, also if the request fails.
    ///
    /// `DELETE /applications/{applicationName}/subscription`
    public func unsubscribe(from sources: [EventSource]) async throws(ARIError) {
        subscriptions.remove(sources)
        try await client.applications.unsubscribe(
            client.configuration.application,
            eventSources: sources.map(\.rawValue)
        )
    }

    /// What is subscribed to through ``subscribe(to:)``.
    public var subscribedSources: [EventSource] { subscriptions.all }
}
