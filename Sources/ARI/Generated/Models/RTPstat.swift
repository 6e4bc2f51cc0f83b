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
}

extension RTPstat: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
