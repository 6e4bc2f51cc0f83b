/// One operation of the API: a method and a path with `{parameters}`.
///
/// ``all`` is the only list of paths: the server's routes, callbackctl's requests and the documentation come from it.
public struct Endpoint: Hashable, Sendable {
    public enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    public let method: Method
    /// `/v1/tenants/{tenant}`, for example.
    public let path: String
    public let summary: String

    init(_ method: Method, _ path: String, _ summary: String) {
        self.method = method
        self.path = "/v1/" + path
        self.summary = summary
    }

    /// The path with `values` in the places of its parameters, in their order, percent-encoded.
    public func path(_ values: String...) -> String {
        var values = values[...]
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        let filled = segments.map { segment in
            segment.hasPrefix("{") ? Self.percentEncoded(values.popFirst() ?? "") : String(segment)
        }
        return filled.joined(separator: "/")
    }

    /// `text` as it may stand in a path or a query.
    public static func percentEncoded(_ text: String) -> String {
        let hexadecimal = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { result, byte in
            let character = Character(UnicodeScalar(byte))
            if character.isASCII && (character.isLetter || character.isNumber || "-_".contains(character)) {
                result.append(character)
            } else {
                result += "%\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"
            }
        }
    }
}

extension Endpoint {
    public static let status = Self(.get, "status", "The daemon, its Asterisks, and every tenant in numbers")
    public static let listTenants = Self(.get, "tenants", "All tenants")
    public static let createTenant = Self(.post, "tenants", "Create a tenant")
    public static let showTenant = Self(.get, "tenants/{tenant}", "A tenant's settings")
    public static let changeTenant = Self(.patch, "tenants/{tenant}", "Change a tenant's settings")
    public static let removeTenant = Self(.delete, "tenants/{tenant}", "Remove a tenant that has no places")
    public static let tenantStatus = Self(.get, "tenants/{tenant}/status", "A tenant's queues and agents right now")

    public static let listQueues = Self(.get, "tenants/{tenant}/queues", "A tenant's queues")
    public static let createQueue = Self(.post, "tenants/{tenant}/queues", "Create a queue")
    public static let showQueue = Self(.get, "tenants/{tenant}/queues/{queue}", "A queue's settings")
    public static let changeQueue = Self(.patch, "tenants/{tenant}/queues/{queue}", "Change a queue's settings")
    public static let removeQueue = Self(.delete, "tenants/{tenant}/queues/{queue}", "Remove a queue without places")
    public static let queueStatus = Self(
        .get,
        "tenants/{tenant}/queues/{queue}/status",
        "A queue's places and agents right now; `?limit=`"
    )
    public static let showRule = Self(.get, "tenants/{tenant}/queues/{queue}/rule", "A queue's callback rule")
    public static let changeRule = Self(.patch, "tenants/{tenant}/queues/{queue}/rule", "Change a queue's rule")
    public static let listPlaces = Self(
        .get,
        "tenants/{tenant}/queues/{queue}/places",
        "A queue's places in order; `?limit=`"
    )

    public static let listAgents = Self(.get, "tenants/{tenant}/agents", "A tenant's agents")
    public static let createAgent = Self(.post, "tenants/{tenant}/agents", "Create an agent")
    public static let showAgent = Self(.get, "tenants/{tenant}/agents/{agent}", "An agent's settings and state")
    public static let changeAgent = Self(.patch, "tenants/{tenant}/agents/{agent}", "Change an agent's settings")
    public static let removeAgent = Self(.delete, "tenants/{tenant}/agents/{agent}", "Remove an agent not in a call")
    public static let pauseAgent = Self(.post, "tenants/{tenant}/agents/{agent}/pause", "Stop ringing an agent")
    public static let unpauseAgent = Self(.post, "tenants/{tenant}/agents/{agent}/unpause", "Ring an agent again")

    public static let listCallbacks = Self(
        .get,
        "tenants/{tenant}/callbacks",
        "Callbacks; `?queue=`, `?state=pending|ended|all`, `?limit=`"
    )
    public static let cancelCallback = Self(
        .post,
        "tenants/{tenant}/callbacks/{callback}/cancel",
        "Cancel a callback that is not yet connected"
    )

    public static let all: [Self] = [
        status, listTenants, createTenant, showTenant, changeTenant, removeTenant, tenantStatus,
        listQueues, createQueue, showQueue, changeQueue, removeQueue, queueStatus, showRule, changeRule, listPlaces,
        listAgents, createAgent, showAgent, changeAgent, removeAgent, pauseAgent, unpauseAgent,
        listCallbacks, cancelCallback,
    ]
}
