/// Which operations may go over the event websocket. Asterisk performs them there one after another on the thread that
/// reads the socket, and puts each answer on that thread's stack, where 419 kB have crashed it (22.10.1): only what is
/// quick and has a small answer goes there.
enum WebSocketRules {
    /// Operations whose answer is small although the description does not bound it, and why.
    static let smallAnswers: [String: String] = [
        "channels.get": "channelvars holds only what ari.conf names",
        "channels.snoopChannel": "one channel, as in channels.get",
        "channels.snoopChannelWithId": "one channel, as in channels.get",
        "bridges.create": "a bridge that has just been made has no channels",
        "bridges.createWithId": "a bridge that has just been made has no channels",
    ]

    /// Operations that stay on HTTP although their answer is small, and why.
    static let slow: [String: String] = [
        "channels.answer": "waits in the channel's command queue, behind a playing prompt",
        "channels.getChannelVar": "may name a dialplan function, such as CURL()",
        "channels.setChannelVar": "may name a dialplan function",
        "channels.setChannelVars": "may name dialplan functions",
        "asterisk.getGlobalVar": "may name a dialplan function",
        "asterisk.setGlobalVar": "may name a dialplan function",
        "asterisk.deleteObject": "goes to the configuration's database",
        "asterisk.addLog": "opens a file",
        "asterisk.deleteLog": "closes a file",
        "asterisk.rotateLog": "renames files and may run a command",
        "recordings.getStored": "searches a directory",
        "recordings.deleteStored": "removes a file",
    ]

    static func allows(_ operation: API.Operation, note: OperationNote, in api: API) -> Bool {
        guard !note.mayBlock, slow[operation.fullName] == nil else { return false }
        return smallAnswers[operation.fullName] != nil || api.isSmall(operation.answer)
    }

    /// Entries of the tables above that change nothing, or that name no operation.
    static func stale(in api: API) -> [String] {
        let operations = Dictionary(uniqueKeysWithValues: api.requests.map { ($0.fullName, $0) })
        let needless = smallAnswers.keys.filter { name in operations[name].map { api.isSmall($0.answer) } ?? true }
        return (needless + slow.keys.filter { name in !(operations[name].map { api.isSmall($0.answer) } ?? false) })
            .sorted()
    }
}
