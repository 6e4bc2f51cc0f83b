import AdministrationAPI
import QueueEngine

extension Operations {
    @Sendable func listTenants(_ call: Call) async throws -> Answer {
        _ = try call.query([])
        var views: [TenantView] = []
        for name in await backend.tenants().sorted() {
            guard let state = try await backend.state(of: name) else { continue }
            views.append(TenantView(state))
        }
        return .ok(ListView(items: views))
    }

    @Sendable func showTenant(_ call: Call) async throws -> Answer {
        .ok(TenantView(try await state(of: try call.tenant())))
    }

    @Sendable func createTenant(_ call: Call) async throws -> Answer {
        let body = try call.decode(TenantCreation.self)
        let name: TenantName = try newName(body.name)
        let settings = TenantSettings(
            outboundContext: body.outboundContext,
            callerID: try Self.callerID(body.callerId ?? "")
        )
        do { try settings.validate() } catch { throw ProblemView(error) }
        return try await changes.perform(on: nil) {
            try await backend.createTenant(name, settings)
            return .created(
                TenantView(try await state(of: name)),
                at: Endpoint.showTenant.path(name.text)
            )
        }
    }

    @Sendable func changeTenant(_ call: Call) async throws -> Answer {
        let tenant = try call.tenant()
        let edit = try call.decode(TenantEdit.self)
        return try await changes.perform(on: tenant) {
            var settings = try await state(of: tenant).settings
            if let context = edit.outboundContext { settings.outboundContext = context }
            if let callerId = edit.callerId { settings.callerID = try Self.callerID(callerId) }
            try await backend.execute(.changeTenant(settings), for: tenant)
            return .ok(TenantView(try await state(of: tenant)))
        }
    }

    @Sendable func removeTenant(_ call: Call) async throws -> Answer {
        let tenant = try call.tenant()
        return try await changes.perform(on: tenant) {
            let view = TenantView(try await state(of: tenant))
            try await backend.removeTenant(tenant)
            return .ok(view)
        }
    }

    /// Nil for an empty text.
    private static func callerID(_ text: String) throws(ProblemView) -> PhoneNumber? {
        guard !text.isEmpty else { return nil }
        guard let number = PhoneNumber(text) else {
            throw .invalid(
                "callerId",
                "'\(text.prefix(64))' is not a phone number.",
                fix: "Use 1 to 32 digits, with + in front if it is international."
            )
        }
        return number
    }
}
