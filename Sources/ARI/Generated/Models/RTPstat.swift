// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// What an RTP channel has counted and measured.
public struct RTPstat: Codable, Sendable, Hashable {
    public var txcount: Int
    public var rxcount: Int
    public var txploss: Int
    public var rxploss: Int
    public var localSsrc: Int
    public var remoteSsrc: Int
    public var txoctetcount: Int
    public var rxoctetcount: Int
    public var channelUniqueid: String
    public var txjitter: Double?
    public var rxjitter: Double?
    public var remoteMaxjitter: Double?
    public var remoteMinjitter: Double?
    public var remoteNormdevjitter: Double?
    public var remoteStdevjitter: Double?
    public var localMaxjitter: Double?
    public var localMinjitter: Double?
    public var localNormdevjitter: Double?
    public var localStdevjitter: Double?
    public var remoteMaxrxploss: Double?
    public var remoteMinrxploss: Double?
    public var remoteNormdevrxploss: Double?
    public var remoteStdevrxploss: Double?
    public var localMaxrxploss: Double?
    public var localMinrxploss: Double?
    public var localNormdevrxploss: Double?
    public var localStdevrxploss: Double?
    public var rtt: Double?
    public var maxrtt: Double?
    public var minrtt: Double?
    public var normdevrtt: Double?
    public var stdevrtt: Double?

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

extension RTPstat: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "txcount",
        "rxcount",
        "txploss",
        "rxploss",
        "local_ssrc",
        "remote_ssrc",
        "txoctetcount",
        "rxoctetcount",
        "channel_uniqueid",
        "txjitter",
        "rxjitter",
        "remote_maxjitter",
        "remote_minjitter",
        "remote_normdevjitter",
        "remote_stdevjitter",
        "local_maxjitter",
        "local_minjitter",
        "local_normdevjitter",
        "local_stdevjitter",
        "remote_maxrxploss",
        "remote_minrxploss",
        "remote_normdevrxploss",
        "remote_stdevrxploss",
        "local_maxrxploss",
        "local_minrxploss",
        "local_normdevrxploss",
        "local_stdevrxploss",
        "rtt",
        "maxrtt",
        "minrtt",
        "normdevrtt",
        "stdevrtt",
    ]

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
}
