// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel as ARI shows it.
public struct Channel: Codable, Sendable, Hashable {
    public var id: String
    /// Such as `PJSIP/6001-00000004`.
    public var name: String
    public var state: State
    public var caller: CallerID
    public var connected: CallerID
    public var protocolID: String?
    public var accountcode: String?
    public var dialplan: DialplanPosition?
    /// Asterisk's own writing of the time, such as `2025-11-23T14:50:01.123+0000`.
    public var creationtime: String?
    public var language: String?
    /// Variables listed in `ari.conf`'s `channelvars`.
    public var channelvars: [String: String]?
    public var callerRdnis: String?
    public var tenantid: String?

    enum CodingKeys: String, CodingKey {
        case id
        case name
        case state
        case caller
        case connected
        case protocolID = "protocol_id"
        case accountcode
        case dialplan
        case creationtime
        case language
        case channelvars
        case callerRdnis = "caller_rdnis"
        case tenantid
    }

    public init(
        id: String,
        name: String = "",
        state: State = .up,
        caller: CallerID = CallerID(),
        connected: CallerID = CallerID(),
        protocolID: String? = nil,
        accountcode: String? = nil,
        dialplan: DialplanPosition? = nil,
        creationtime: String? = nil,
        language: String? = nil,
        channelvars: [String: String]? = nil,
        callerRdnis: String? = nil,
        tenantid: String? = nil
    ) {
        self.id = id
        self.name = name
        self.state = state
        self.caller = caller
        self.connected = connected
        self.protocolID = protocolID
        self.accountcode = accountcode
        self.dialplan = dialplan
        self.creationtime = creationtime
        self.language = language
        self.channelvars = channelvars
        self.callerRdnis = callerRdnis
        self.tenantid = tenantid
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        name = try container.decodeIfPresent(String.self, forKey: .name) ?? ""
        state = try container.decodeIfPresent(State.self, forKey: .state) ?? State.unknown
        caller = try container.decodeIfPresent(CallerID.self, forKey: .caller) ?? CallerID()
        connected = try container.decodeIfPresent(CallerID.self, forKey: .connected) ?? CallerID()
        protocolID = try container.decodeIfPresent(String.self, forKey: .protocolID)
        accountcode = try container.decodeIfPresent(String.self, forKey: .accountcode)
        dialplan = try container.decodeIfPresent(DialplanPosition.self, forKey: .dialplan)
        creationtime = try container.decodeIfPresent(String.self, forKey: .creationtime)
        language = try container.decodeIfPresent(String.self, forKey: .language)
        channelvars = try container.decodeIfPresent([String: String].self, forKey: .channelvars)
        callerRdnis = try container.decodeIfPresent(String.self, forKey: .callerRdnis)
        tenantid = try container.decodeIfPresent(String.self, forKey: .tenantid)
    }

    /// The `state` that the API describes. Asterisk may add more.
    public struct State: OpenValue {
        public var rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        public static let down: Self = "Down"
        public static let reserved: Self = "Rsrved"
        public static let offHook: Self = "OffHook"
        public static let dialing: Self = "Dialing"
        public static let ring: Self = "Ring"
        public static let ringing: Self = "Ringing"
        public static let up: Self = "Up"
        public static let busy: Self = "Busy"
        public static let dialingOffhook: Self = "Dialing Offhook"
        public static let preRing: Self = "Pre-ring"
        public static let unknown: Self = "Unknown"
    }
}

extension Channel: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "id",
        "name",
        "state",
        "caller",
        "connected",
        "protocol_id",
        "accountcode",
        "dialplan",
        "creationtime",
        "language",
        "channelvars",
        "caller_rdnis",
        "tenantid",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        id = try fields.required(0)
        name = try fields.optional(1) ?? ""
        state = try fields.optional(2) ?? State.unknown
        caller = try fields.optional(3) ?? CallerID()
        connected = try fields.optional(4) ?? CallerID()
        protocolID = try fields.optional(5)
        accountcode = try fields.optional(6)
        dialplan = try fields.optional(7)
        creationtime = try fields.optional(8)
        language = try fields.optional(9)
        channelvars = try fields.optional(10)
        callerRdnis = try fields.optional(11)
        tenantid = try fields.optional(12)
    }
}

extension Channel.State: JSONReadable {}
