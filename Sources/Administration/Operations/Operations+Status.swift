import AdministrationAPI

extension Operations {
    @Sendable func status(_ call: Call) async throws -> Answer {
        _ = try call.query([])
        let now = now()
        let asterisks = await backend.asterisks().sorted { $0.name < $1.name }
        var tenants: [TenantCounts] = []
        for name in await backend.tenants().sorted() {
            do throws(BackendRefusal) {
                if let state = try await backend.state(of: name) { tenants.append(state.counts) }
            } catch {
                tenants.append(TenantCounts(name: name.text, unavailable: ProblemView(error).detail))
            }
        }
        return .ok(
            StatusView(
                version: version,
                startedAt: Timestamp(startedAt),
                uptimeSeconds: Int(now.milliseconds(since: startedAt) / 1000),
                asterisk: asterisks.map(AsteriskView.init),
                tenants: tenants
            )
        )
    }

    @Sendable func tenantStatus(_ call: Call) async throws -> Answer {
        _ = try call.query([])
        let state = try await state(of: try call.tenant())
        let now = now()
        return .ok(
            TenantStatusView(
                tenant: state.name.text,
                queues: state.queues.keys.sorted().map { state.counts(of: $0, at: now) },
                agents: state.agentViews()
            )
        )
    }

    @Sendable func queueStatus(_ call: Call) async throws -> Answer {
        let limit = try call.query(["limit"]).limit()
        let state = try await state(of: try call.tenant())
        let queue = try call.queue()
        _ = try state.settings(of: queue)
        let now = now()
        return .ok(
            QueueStatusView(
                tenant: state.name.text,
                queue: state.counts(of: queue, at: now),
                places: state.placeViews(in: queue, at: now).cut(at: limit),
                agents: state.agentViews(in: queue)
            )
        )
    }
}

extension Array where Element: Codable & Hashable & Sendable {
    /// The first `limit` of them.
    func cut(at limit: Int) -> ListView<Element> { ListView(items: Array(prefix(limit)), hasMore: count > limit) }
}
