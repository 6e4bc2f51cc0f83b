// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel as ARI shows it.
public struct Channel: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var id: String {
        get { content.required(0) { $0.id } }
        set { content.change { $0.id = newValue } }
    }

    /// Such as `PJSIP/6001-00000004`.
    public var name: String {
        get { content.optional(1) { $0.name } ?? "" }
        set { content.change { $0.name = newValue } }
    }

    public var state: State {
        get { content.optional(2) { $0.state } ?? .unknown }
        set { content.change { $0.state = newValue } }
    }

    public var caller: CallerID {
        get { content.optional(3) { $0.caller } ?? CallerID() }
        set { content.change { $0.caller = newValue } }
    }

    public var connected: CallerID {
        get { content.optional(4) { $0.connected } ?? CallerID() }
        set { content.change { $0.connected = newValue } }
    }

    public var protocolID: String? {
        get { content.optional(5) { $0.protocolID } }
        set { content.change { $0.protocolID = newValue } }
    }

    public var accountcode: String? {
        get { content.optional(6) { $0.accountcode } }
        set { content.change { $0.accountcode = newValue } }
    }

    public var dialplan: DialplanPosition? {
        get { content.optional(7) { $0.dialplan } }
        set { content.change { $0.dialplan = newValue } }
    }

    /// Asterisk's own writing of the time, such as `2025-11-23T14:50:01.123+0000`.
    public var creationtime: String? {
        get { content.optional(8) { $0.creationtime } }
        set { content.change { $0.creationtime = newValue } }
    }

    public var language: String? {
        get { content.optional(9) { $0.language } }
        set { content.change { $0.language = newValue } }
    }

    /// Variables listed in `ari.conf`'s `channelvars`.
    public var channelvars: [String: String]? {
        get { content.optional(10) { $0.channelvars } }
        set { content.change { $0.channelvars = newValue } }
    }

    public var callerRdnis: String? {
        get { content.optional(11) { $0.callerRdnis } }
        set { content.change { $0.callerRdnis = newValue } }
    }

    public var tenantid: String? {
        get { content.optional(12) { $0.tenantid } }
        set { content.change { $0.tenantid = newValue } }
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
        let fields = Fields(
            id: id,
            name: name,
            state: state,
            caller: caller,
            connected: connected,
            protocolID: protocolID,
            accountcode: accountcode,
            dialplan: dialplan,
            creationtime: creationtime,
            language: language,
            channelvars: channelvars,
            callerRdnis: callerRdnis,
            tenantid: tenantid
        )
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var id: String
        var name: String
        var state: State
        var caller: CallerID
        var connected: CallerID
        var protocolID: String?
        var accountcode: String?
        var dialplan: DialplanPosition?
        var creationtime: String?
        var language: String?
        var channelvars: [String: String]?
        var callerRdnis: String?
        var tenantid: String?

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

        init(from decoder: any Decoder) throws {
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

        static let shape = JSONShape.object([
            .required("id", String.self),
            .optional("name", String.self),
            .optional("state", State.self),
            .optional("caller", CallerID.self),
            .optional("connected", CallerID.self),
            .optional("protocol_id", String.self),
            .optional("accountcode", String.self),
            .optional("dialplan", DialplanPosition.self),
            .optional("creationtime", String.self),
            .optional("language", String.self),
            .optional("channelvars", [String: String].self),
            .optional("caller_rdnis", String.self),
            .optional("tenantid", String.self),
        ])

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

        init(
            id: String,
            name: String,
            state: State,
            caller: CallerID,
            connected: CallerID,
            protocolID: String?,
            accountcode: String?,
            dialplan: DialplanPosition?,
            creationtime: String?,
            language: String?,
            channelvars: [String: String]?,
            callerRdnis: String?,
            tenantid: String?
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

extension Channel: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}

extension Channel.State: JSONReadable {}
