/// One thing that goes wrong: what it befalls, what happens to it, and on which occasions.
public struct Fault: Sendable, Hashable, CustomStringConvertible {
    enum Site: Sendable, Hashable {
        case events(EventFault, types: Set<String>?)
        case answers(AnswerFault, method: String?, pattern: String?)
        case connections(ConnectionFault)
        case webSockets(ConnectionFault)
    }

    let site: Site
    /// On which occasions it strikes.
    public let occurrence: Occurrence

    /// Befalls events on their way to a client; every event on every websocket is an occasion.
    /// - Parameter types: only events of these types; all for `nil`.
    public static func events(
        _ fault: EventFault,
        of types: Set<String>? = nil,
        _ occurrence: Occurrence = .always
    ) -> Fault {
        Fault(site: .events(fault, types: types), occurrence: occurrence)
    }

    /// Befalls answers to requests, upgrades to a websocket (`GET /events`) among them; every request is an occasion.
    /// - Parameters:
    ///   - method: only requests with this method; all for `nil`.
    ///   - pattern: only this path, with `{}` for any one component; all for `nil`.
    public static func answers(
        _ fault: AnswerFault,
        to method: String? = nil,
        _ pattern: String? = nil,
        _ occurrence: Occurrence = .always
    ) -> Fault {
        Fault(site: .answers(fault, method: method, pattern: pattern), occurrence: occurrence)
    }

    /// Befalls connections as soon as they are accepted; every connection is an occasion.
    public static func connections(_ fault: ConnectionFault, _ occurrence: Occurrence = .always) -> Fault {
        Fault(site: .connections(fault), occurrence: occurrence)
    }

    /// Befalls websockets as soon as they are open; every websocket is an occasion.
    public static func webSockets(_ fault: ConnectionFault, _ occurrence: Occurrence = .always) -> Fault {
        Fault(site: .webSockets(fault), occurrence: occurrence)
    }

    public var description: String {
        let what =
            switch site {
            case .events(let fault, let types):
                "events \(fault)" + (types.map { " of \($0.sorted().joined(separator: ","))" } ?? "")
            case .answers(let fault, let method, let pattern):
                (["answers \(fault)"] + [method, pattern].compactMap { $0 }).joined(separator: " ")
            case .connections(let fault): "connections \(fault)"
            case .webSockets(let fault): "webSockets \(fault)"
            }
        return "\(what), \(occurrence)"
    }
}
