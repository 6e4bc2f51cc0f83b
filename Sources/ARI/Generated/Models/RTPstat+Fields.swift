// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

extension RTPstat {
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

        static let shape = JSONShape.object([
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
