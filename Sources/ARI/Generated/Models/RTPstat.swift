// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// What an RTP channel has counted and measured.
public struct RTPstat: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var txcount: Int {
        get { content.required(0) { $0.txcount } }
        set { content.change { $0.txcount = newValue } }
    }

    public var rxcount: Int {
        get { content.required(1) { $0.rxcount } }
        set { content.change { $0.rxcount = newValue } }
    }

    public var txploss: Int {
        get { content.required(2) { $0.txploss } }
        set { content.change { $0.txploss = newValue } }
    }

    public var rxploss: Int {
        get { content.required(3) { $0.rxploss } }
        set { content.change { $0.rxploss = newValue } }
    }

    public var localSsrc: Int {
        get { content.required(4) { $0.localSsrc } }
        set { content.change { $0.localSsrc = newValue } }
    }

    public var remoteSsrc: Int {
        get { content.required(5) { $0.remoteSsrc } }
        set { content.change { $0.remoteSsrc = newValue } }
    }

    public var txoctetcount: Int {
        get { content.required(6) { $0.txoctetcount } }
        set { content.change { $0.txoctetcount = newValue } }
    }

    public var rxoctetcount: Int {
        get { content.required(7) { $0.rxoctetcount } }
        set { content.change { $0.rxoctetcount = newValue } }
    }

    public var channelUniqueid: String {
        get { content.required(8) { $0.channelUniqueid } }
        set { content.change { $0.channelUniqueid = newValue } }
    }

    public var txjitter: Double? {
        get { content.optional(9) { $0.txjitter } }
        set { content.change { $0.txjitter = newValue } }
    }

    public var rxjitter: Double? {
        get { content.optional(10) { $0.rxjitter } }
        set { content.change { $0.rxjitter = newValue } }
    }

    public var remoteMaxjitter: Double? {
        get { content.optional(11) { $0.remoteMaxjitter } }
        set { content.change { $0.remoteMaxjitter = newValue } }
    }

    public var remoteMinjitter: Double? {
        get { content.optional(12) { $0.remoteMinjitter } }
        set { content.change { $0.remoteMinjitter = newValue } }
    }

    public var remoteNormdevjitter: Double? {
        get { content.optional(13) { $0.remoteNormdevjitter } }
        set { content.change { $0.remoteNormdevjitter = newValue } }
    }

    public var remoteStdevjitter: Double? {
        get { content.optional(14) { $0.remoteStdevjitter } }
        set { content.change { $0.remoteStdevjitter = newValue } }
    }

    public var localMaxjitter: Double? {
        get { content.optional(15) { $0.localMaxjitter } }
        set { content.change { $0.localMaxjitter = newValue } }
    }

    public var localMinjitter: Double? {
        get { content.optional(16) { $0.localMinjitter } }
        set { content.change { $0.localMinjitter = newValue } }
    }

    public var localNormdevjitter: Double? {
        get { content.optional(17) { $0.localNormdevjitter } }
        set { content.change { $0.localNormdevjitter = newValue } }
    }

    public var localStdevjitter: Double? {
        get { content.optional(18) { $0.localStdevjitter } }
        set { content.change { $0.localStdevjitter = newValue } }
    }

    public var remoteMaxrxploss: Double? {
        get { content.optional(19) { $0.remoteMaxrxploss } }
        set { content.change { $0.remoteMaxrxploss = newValue } }
    }

    public var remoteMinrxploss: Double? {
        get { content.optional(20) { $0.remoteMinrxploss } }
        set { content.change { $0.remoteMinrxploss = newValue } }
    }

    public var remoteNormdevrxploss: Double? {
        get { content.optional(21) { $0.remoteNormdevrxploss } }
        set { content.change { $0.remoteNormdevrxploss = newValue } }
    }

    public var remoteStdevrxploss: Double? {
        get { content.optional(22) { $0.remoteStdevrxploss } }
        set { content.change { $0.remoteStdevrxploss = newValue } }
    }

    public var localMaxrxploss: Double? {
        get { content.optional(23) { $0.localMaxrxploss } }
        set { content.change { $0.localMaxrxploss = newValue } }
    }

    public var localMinrxploss: Double? {
        get { content.optional(24) { $0.localMinrxploss } }
        set { content.change { $0.localMinrxploss = newValue } }
    }

    public var localNormdevrxploss: Double? {
        get { content.optional(25) { $0.localNormdevrxploss } }
        set { content.change { $0.localNormdevrxploss = newValue } }
    }

    public var localStdevrxploss: Double? {
        get { content.optional(26) { $0.localStdevrxploss } }
        set { content.change { $0.localStdevrxploss = newValue } }
    }

    public var rtt: Double? {
        get { content.optional(27) { $0.rtt } }
        set { content.change { $0.rtt = newValue } }
    }

    public var maxrtt: Double? {
        get { content.optional(28) { $0.maxrtt } }
        set { content.change { $0.maxrtt = newValue } }
    }

    public var minrtt: Double? {
        get { content.optional(29) { $0.minrtt } }
        set { content.change { $0.minrtt = newValue } }
    }

    public var normdevrtt: Double? {
        get { content.optional(30) { $0.normdevrtt } }
        set { content.change { $0.normdevrtt = newValue } }
    }

    public var stdevrtt: Double? {
        get { content.optional(31) { $0.stdevrtt } }
        set { content.change { $0.stdevrtt = newValue } }
    }

    public init(
        txcount: Int,
        rxcount: Int,
        txploss: Int,
        rxploss: Int,
        localSsrc: Int,
        remoteSsrc: Int,
        txoctetcount: Int,
        rxoctetcount: Int,
        channelUniqueid: String,
        txjitter: Double? = nil,
        rxjitter: Double? = nil,
        remoteMaxjitter: Double? = nil,
        remoteMinjitter: Double? = nil,
        remoteNormdevjitter: Double? = nil,
        remoteStdevjitter: Double? = nil,
        localMaxjitter: Double? = nil,
        localMinjitter: Double? = nil,
        localNormdevjitter: Double? = nil,
        localStdevjitter: Double? = nil,
        remoteMaxrxploss: Double? = nil,
        remoteMinrxploss: Double? = nil,
        remoteNormdevrxploss: Double? = nil,
        remoteStdevrxploss: Double? = nil,
        localMaxrxploss: Double? = nil,
        localMinrxploss: Double? = nil,
        localNormdevrxploss: Double? = nil,
        localStdevrxploss: Double? = nil,
        rtt: Double? = nil,
        maxrtt: Double? = nil,
        minrtt: Double? = nil,
        normdevrtt: Double? = nil,
        stdevrtt: Double? = nil
    ) {
        let fields = Fields(
            txcount: txcount,
            rxcount: rxcount,
            txploss: txploss,
            rxploss: rxploss,
            localSsrc: localSsrc,
            remoteSsrc: remoteSsrc,
            txoctetcount: txoctetcount,
            rxoctetcount: rxoctetcount,
            channelUniqueid: channelUniqueid,
            txjitter: txjitter,
            rxjitter: rxjitter,
            remoteMaxjitter: remoteMaxjitter,
            remoteMinjitter: remoteMinjitter,
            remoteNormdevjitter: remoteNormdevjitter,
            remoteStdevjitter: remoteStdevjitter,
            localMaxjitter: localMaxjitter,
            localMinjitter: localMinjitter,
            localNormdevjitter: localNormdevjitter,
            localStdevjitter: localStdevjitter,
            remoteMaxrxploss: remoteMaxrxploss,
            remoteMinrxploss: remoteMinrxploss,
            remoteNormdevrxploss: remoteNormdevrxploss,
            remoteStdevrxploss: remoteStdevrxploss,
            localMaxrxploss: localMaxrxploss,
            localMinrxploss: localMinrxploss,
            localNormdevrxploss: localNormdevrxploss,
            localStdevrxploss: localStdevrxploss,
            rtt: rtt,
            maxrtt: maxrtt,
            minrtt: minrtt,
            normdevrtt: normdevrtt,
            stdevrtt: stdevrtt
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
        var txcount: Int
        var rxcount: Int
        var txploss: Int
        var rxploss: Int
        var localSsrc: Int
        var remoteSsrc: Int
        var txoctetcount: Int
        var rxoctetcount: Int
        var channelUniqueid: String
        var txjitter: Double?
        var rxjitter: Double?
        var remoteMaxjitter: Double?
        var remoteMinjitter: Double?
        var remoteNormdevjitter: Double?
        var remoteStdevjitter: Double?
        var localMaxjitter: Double?
        var localMinjitter: Double?
        var localNormdevjitter: Double?
        var localStdevjitter: Double?
        var remoteMaxrxploss: Double?
        var remoteMinrxploss: Double?
        var remoteNormdevrxploss: Double?
        var remoteStdevrxploss: Double?
        var localMaxrxploss: Double?
        var localMinrxploss: Double?
        var localNormdevrxploss: Double?
        var localStdevrxploss: Double?
        var rtt: Double?
        var maxrtt: Double?
        var minrtt: Double?
        var normdevrtt: Double?
        var stdevrtt: Double?

        enum CodingKeys: String, CodingKey {
            case txcount
            case rxcount
            case txploss
            case rxploss
            case localSsrc = "local_ssrc"
            case remoteSsrc = "remote_ssrc"
            case txoctetcount
            case rxoctetcount
            case channelUniqueid = "channel_uniqueid"
            case txjitter
            case rxjitter
            case remoteMaxjitter = "remote_maxjitter"
            case remoteMinjitter = "remote_minjitter"
            case remoteNormdevjitter = "remote_normdevjitter"
            case remoteStdevjitter = "remote_stdevjitter"
            case localMaxjitter = "local_maxjitter"
            case localMinjitter = "local_minjitter"
            case localNormdevjitter = "local_normdevjitter"
            case localStdevjitter = "local_stdevjitter"
            case remoteMaxrxploss = "remote_maxrxploss"
            case remoteMinrxploss = "remote_minrxploss"
            case remoteNormdevrxploss = "remote_normdevrxploss"
            case remoteStdevrxploss = "remote_stdevrxploss"
            case localMaxrxploss = "local_maxrxploss"
            case localMinrxploss = "local_minrxploss"
            case localNormdevrxploss = "local_normdevrxploss"
            case localStdevrxploss = "local_stdevrxploss"
            case rtt
            case maxrtt
            case minrtt
            case normdevrtt
            case stdevrtt
        }

        static let table = JSONFieldTable([
            .required("txcount", Int.self),
            .required("rxcount", Int.self),
            .required("txploss", Int.self),
            .required("rxploss", Int.self),
            .required("local_ssrc", Int.self),
            .required("remote_ssrc", Int.self),
            .required("txoctetcount", Int.self),
            .required("rxoctetcount", Int.self),
            .required("channel_uniqueid", String.self),
            .optional("txjitter", Double.self),
            .optional("rxjitter", Double.self),
            .optional("remote_maxjitter", Double.self),
            .optional("remote_minjitter", Double.self),
            .optional("remote_normdevjitter", Double.self),
            .optional("remote_stdevjitter", Double.self),
            .optional("local_maxjitter", Double.self),
            .optional("local_minjitter", Double.self),
            .optional("local_normdevjitter", Double.self),
            .optional("local_stdevjitter", Double.self),
            .optional("remote_maxrxploss", Double.self),
            .optional("remote_minrxploss", Double.self),
            .optional("remote_normdevrxploss", Double.self),
            .optional("remote_stdevrxploss", Double.self),
            .optional("local_maxrxploss", Double.self),
            .optional("local_minrxploss", Double.self),
            .optional("local_normdevrxploss", Double.self),
            .optional("local_stdevrxploss", Double.self),
            .optional("rtt", Double.self),
            .optional("maxrtt", Double.self),
            .optional("minrtt", Double.self),
            .optional("normdevrtt", Double.self),
            .optional("stdevrtt", Double.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            txcount = try fields.required(0)
            rxcount = try fields.required(1)
            txploss = try fields.required(2)
            rxploss = try fields.required(3)
            localSsrc = try fields.required(4)
            remoteSsrc = try fields.required(5)
            txoctetcount = try fields.required(6)
            rxoctetcount = try fields.required(7)
            channelUniqueid = try fields.required(8)
            txjitter = try fields.optional(9)
            rxjitter = try fields.optional(10)
            remoteMaxjitter = try fields.optional(11)
            remoteMinjitter = try fields.optional(12)
            remoteNormdevjitter = try fields.optional(13)
            remoteStdevjitter = try fields.optional(14)
            localMaxjitter = try fields.optional(15)
            localMinjitter = try fields.optional(16)
            localNormdevjitter = try fields.optional(17)
            localStdevjitter = try fields.optional(18)
            remoteMaxrxploss = try fields.optional(19)
            remoteMinrxploss = try fields.optional(20)
            remoteNormdevrxploss = try fields.optional(21)
            remoteStdevrxploss = try fields.optional(22)
            localMaxrxploss = try fields.optional(23)
            localMinrxploss = try fields.optional(24)
            localNormdevrxploss = try fields.optional(25)
            localStdevrxploss = try fields.optional(26)
            rtt = try fields.optional(27)
            maxrtt = try fields.optional(28)
            minrtt = try fields.optional(29)
            normdevrtt = try fields.optional(30)
            stdevrtt = try fields.optional(31)
        }

        init(
            txcount: Int,
            rxcount: Int,
            txploss: Int,
            rxploss: Int,
            localSsrc: Int,
            remoteSsrc: Int,
            txoctetcount: Int,
            rxoctetcount: Int,
            channelUniqueid: String,
            txjitter: Double?,
            rxjitter: Double?,
            remoteMaxjitter: Double?,
            remoteMinjitter: Double?,
            remoteNormdevjitter: Double?,
            remoteStdevjitter: Double?,
            localMaxjitter: Double?,
            localMinjitter: Double?,
            localNormdevjitter: Double?,
            localStdevjitter: Double?,
            remoteMaxrxploss: Double?,
            remoteMinrxploss: Double?,
            remoteNormdevrxploss: Double?,
            remoteStdevrxploss: Double?,
            localMaxrxploss: Double?,
            localMinrxploss: Double?,
            localNormdevrxploss: Double?,
            localStdevrxploss: Double?,
            rtt: Double?,
            maxrtt: Double?,
            minrtt: Double?,
            normdevrtt: Double?,
            stdevrtt: Double?
        ) {
            self.txcount = txcount
            self.rxcount = rxcount
            self.txploss = txploss
            self.rxploss = rxploss
            self.localSsrc = localSsrc
            self.remoteSsrc = remoteSsrc
            self.txoctetcount = txoctetcount
            self.rxoctetcount = rxoctetcount
            self.channelUniqueid = channelUniqueid
            self.txjitter = txjitter
            self.rxjitter = rxjitter
            self.remoteMaxjitter = remoteMaxjitter
            self.remoteMinjitter = remoteMinjitter
            self.remoteNormdevjitter = remoteNormdevjitter
            self.remoteStdevjitter = remoteStdevjitter
            self.localMaxjitter = localMaxjitter
            self.localMinjitter = localMinjitter
            self.localNormdevjitter = localNormdevjitter
            self.localStdevjitter = localStdevjitter
            self.remoteMaxrxploss = remoteMaxrxploss
            self.remoteMinrxploss = remoteMinrxploss
            self.remoteNormdevrxploss = remoteNormdevrxploss
            self.remoteStdevrxploss = remoteStdevrxploss
            self.localMaxrxploss = localMaxrxploss
            self.localMinrxploss = localMinrxploss
            self.localNormdevrxploss = localNormdevrxploss
            self.localStdevrxploss = localStdevrxploss
            self.rtt = rtt
            self.maxrtt = maxrtt
            self.minrtt = minrtt
            self.normdevrtt = normdevrtt
            self.stdevrtt = stdevrtt
        }
    }
}

extension RTPstat: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
