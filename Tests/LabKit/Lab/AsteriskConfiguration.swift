import Foundation

/// The repository's asterisk-conf/ with what a lab adds: its directories, ports, password, phones.
enum AsteriskConfiguration {
    /// Files of Debian's own that every Asterisk has beside ours.
    private static let fromDistribution = [
        "acl", "ccss", "cdr", "cel", "cli_aliases", "features", "indications", "pjproject", "stasis", "udptl",
        "websocket_client",
    ]

    static func write(for lab: Lab, root: URL) throws {
        let files = FileManager.default
        try files.createDirectory(
            at: lab.directory.appending(path: "var/keys"),
            withIntermediateDirectories: true
        )
        for name in fromDistribution {
            let text = try String(contentsOf: root.appending(path: "etc/asterisk/\(name).conf"), encoding: .utf8)
            try lab.write(text, to: "etc/\(name).conf")
        }
        let additions = additions(for: lab)
        for file in try files.contentsOfDirectory(
            at: Repository.asteriskConfiguration,
            includingPropertiesForKeys: nil
        )
        where file.pathExtension == "conf" {
            let text = try String(contentsOf: file, encoding: .utf8)
            let name = file.lastPathComponent
            let more = lab.options.configuration[name] ?? ""
            try lab.write(text + "\n" + (additions[name] ?? "") + more, to: "etc/\(name)")
        }
        let own = own(for: lab).merging(lab.options.configuration.filter { !has($0.key) }) { $0 + $1 }
        for (name, text) in own { try lab.write(text, to: "etc/\(name)") }
    }

    /// Whether the repository's own configuration has this file.
    private static func has(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: Repository.asteriskConfiguration.appending(path: name).path)
    }

    /// Appended to the repository's files: the last value counts.
    private static func additions(for lab: Lab) -> [String: String] {
        [
            "asterisk.conf": """
            verbose = 3
            [directories]
            astetcdir = /lab/etc
            astmoddir = /usr/lib/x86_64-linux-gnu/asterisk/modules
            astvarlibdir = /lab/var
            astdbdir = /lab/var
            astkeydir = /lab/var
            astcachedir = /lab/var
            astdatadir = /usr/share/asterisk
            astagidir = /usr/share/asterisk/agi-bin
            astspooldir = /lab/spool
            astrundir = /lab/run
            astlogdir = /lab/log

            """,
            "http.conf": "[general](+)\nbindport = \(lab.httpPort)\n",
            "pjsip.conf": "[transport-udp](+)\nbind = 127.0.0.1:\(lab.sipPort)\n",
            "musiconhold.conf": "[default](+)\ndirectory = /lab/moh\n",
            "logger.conf": "full.log => notice,warning,error,verbose,dtmf\n",
            "modules.conf": lab.options.modules.map { "load = \($0)\n" }.joined(),
        ]
    }

    /// The files that an installation has of its own.
    private static func own(for lab: Lab) -> [String: String] {
        var phones = endpoint("trunk", template: "callbackd-trunk", uri: "sip:127.0.0.1:\(lab.customers.port)")
        // Whoever calls from loopback is the provider.
        phones += "[trunk]\ntype = identify\nendpoint = trunk\nmatch = 127.0.0.1\n"
        for (name, phone) in lab.agents.sorted(by: { $0.key < $1.key }) {
            phones += endpoint(name, template: "callbackd-agent", uri: "sip:\(name)@127.0.0.1:\(phone.port)")
        }
        let globals = lab.options.globals.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)\n" }.joined()
        return [
            "callbackd-secrets.conf": "password = \(lab.password)\n",
            "callbackd-phones.conf": phones,
            "callbackd-globals.conf": globals,
            "callbackd-dialplan.conf": lab.options.dialplan + "\n",
            "manager.conf": "[general]\nenabled = no\n",
        ]
    }

    private static func endpoint(_ name: String, template: String, uri: String) -> String {
        "[\(name)](\(template))\naors = \(name)\n[\(name)]\ntype = aor\ncontact = \(uri)\n"
    }
}
