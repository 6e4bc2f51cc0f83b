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
