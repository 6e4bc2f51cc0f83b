/// A channel as ARI shows it. Fields that are not named here are ignored.
public struct Channel: Codable, Sendable, Hashable {
    public var id: String
    /// Such as `PJSIP/6001-00000004`.
    public var name: String
    public var state: State
    public var caller: CallerID
    public var connected: CallerID
    public var accountcode: String?
    public var dialplan: DialplanPosition?
    /// Asterisk's own writing of the time, such as `2025-11-23T14:50:01.123+0000`.
    public var creationtime: String?
    public var language: String?
    /// Variables listed in `ari.conf`'s `channelvars`.
    public var channelvars: [String: String]?
    public var protocolID: String?

    enum CodingKeys: String, CodingKey {
        case id, name, state, caller, connected, accountcode, dialplan, creationtime, language, channelvars
        case protocolID = "protocol_id"
    }

    public init(
        id: String,
        name: String = "",
        state: State = .up,
        caller: CallerID = CallerID(),
        connected: CallerID = CallerID(),
        accountcode: String? = nil,
        dialplan: DialplanPosition? = nil,
        creationtime: String? = nil,
        language: String? = nil,
        channelvars: [String: String]? = nil,
        protocolID: String? = nil
    ) {
        self.id = id
        self.name = name
        self.state = state
        self.caller = caller
        self.connected = connected
        self.accountcode = accountcode
        self.dialplan = dialplan
        self.creationtime = creationtime
        self.language = language
        self.channelvars = channelvars
        self.protocolID = protocolID
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        name = try container.decodeIfPresent(String.self, forKey: .name) ?? ""
        state = try container.decodeIfPresent(State.self, forKey: .state) ?? State(rawValue: "Unknown")
        caller = try container.decodeIfPresent(CallerID.self, forKey: .caller) ?? CallerID()
        connected = try container.decodeIfPresent(CallerID.self, forKey: .connected) ?? CallerID()
        accountcode = try container.decodeIfPresent(String.self, forKey: .accountcode)
        dialplan = try container.decodeIfPresent(DialplanPosition.self, forKey: .dialplan)
        creationtime = try container.decodeIfPresent(String.self, forKey: .creationtime)
        language = try container.decodeIfPresent(String.self, forKey: .language)
        channelvars = try container.decodeIfPresent([String: String].self, forKey: .channelvars)
        protocolID = try container.decodeIfPresent(String.self, forKey: .protocolID)
    }

    /// A channel's state. Asterisk may add more.
    public struct State: RawRepresentable, Codable, Sendable, Hashable {
        public var rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        public static let down = State(rawValue: "Down")
        public static let reserved = State(rawValue: "Rsrved")
        public static let ring = State(rawValue: "Ring")
        public static let ringing = State(rawValue: "Ringing")
        public static let up = State(rawValue: "Up")
        public static let busy = State(rawValue: "Busy")
    }
}

/// A name and a number. Both are the other side's word and may hold anything; empty when unknown.
public struct CallerID: Codable, Sendable, Hashable {
    public var name: String
    public var number: String

    public init(name: String = "", number: String = "") {
        self.name = name
        self.number = number
    }
}

/// Where a channel is in the dialplan.
public struct DialplanPosition: Codable, Sendable, Hashable {
    public var context: String
    public var exten: String
    public var priority: Int
    public var appName: String?
    public var appData: String?

    enum CodingKeys: String, CodingKey {
        case context, exten, priority
        case appName = "app_name"
        case appData = "app_data"
    }

    public init(context: String, exten: String, priority: Int, appName: String? = nil, appData: String? = nil) {
        self.context = context
        self.exten = exten
        self.priority = priority
        self.appName = appName
        self.appData = appData
    }
}
