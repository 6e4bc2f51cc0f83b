import ARI
import Foundation
import QueueEngine
import Yams

extension Configuration.Asterisk {
    private static let keys = [
        "name", "url", "username", "password_file", "application", "ca_file", "maximum_connections",
        "allow_plain_text",
    ]
    private static let maximumCount = 64

    /// All entries without a problem.
    static func read(_ root: ConfigurationSection) -> [Self] {
        guard let node = root.node("asterisk") else {
            root.problems.add(root.place(of: "asterisk"), "is missing; at least one Asterisk must be given")
            return []
        }
        guard let entries = node.sequence, (1...maximumCount).contains(entries.count) else {
            root.problems.add(
                root.place(of: "asterisk"),
                "must be a list of 1 to \(maximumCount) entries, each beginning with '- name:'"
            )
            return []
        }
        let sections = entries.enumerated().compactMap { index, entry in
            ConfigurationSection(
                entry,
                file: root.file,
                path: "asterisk[\(index)]",
                keys: keys,
                environment: root.environment,
                problems: root.problems
            )
        }
        let read = sections.compactMap { Self($0, isOnly: entries.count == 1) }
        checkNames(read, root)
        return read
    }

    private init?(_ section: ConfigurationSection, isOnly: Bool) {
        let name = section.text("name") { text in
            NodeName(text) == nil
                ? "'\(text)' is not a name; use 1 to 32 of a-z, 0-9, '_' and '-', beginning with a letter or digit"
                : nil
        }
        let allowsPlainText = section.flag("allow_plain_text")
        let url = section.text("url") { ARIAddress.problem(with: $0, allowsPlainText: allowsPlainText) }
        let username = section.text("username") { text in
            text.isEmpty || text.contains(":") ? "'\(text)' is not a user name; it must not have a ':'" : nil
        }
        let application = section.text("application", default: "callbackd") { text in
            text.isWord() ? nil : "'\(text)' is not an application's name; use letters, digits, '-' and '_'"
        }
        let caFile = section.optionalPath("ca_file")
        let connections = section.number("maximum_connections", in: 1...64, default: 8)
        guard let name = name.flatMap({ NodeName($0) }) else { return nil }
        let password = PasswordSource.read(section, of: name, isOnly: isOnly)
        guard let url = url.flatMap({ URL(string: $0) }), let username, let application, let connections, let password
        else { return nil }
        self.init(
            name: name,
            url: url,
            username: username,
            password: password,
            application: application,
            caFile: caFile,
            allowsPlainText: allowsPlainText,
            maximumConnections: connections
        )
    }

    private static func checkNames(_ read: [Self], _ root: ConfigurationSection) {
        var taken: [String: NodeName] = [:]
        for entry in read {
            let variable = PasswordSource.variable(of: entry.name)
            if let other = taken.updateValue(entry.name, forKey: variable) {
                root.problems.add(
                    root.place(of: "asterisk"),
                    "the names '\(other)' and '\(entry.name)' are the same, or differ in '-' and '_' alone"
                )
            }
        }
    }
}

/// Where ARI is.
enum ARIAddress {
    static func problem(with text: String, allowsPlainText: Bool) -> String? {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme, let host = parts.host, !host.isEmpty,
            ["http", "https"].contains(scheme)
        else { return "'\(text)' is not an address of ARI; use one such as http://127.0.0.1:8088/ari" }
        guard parts.user == nil, parts.password == nil else {
            return "must not hold a user or a password; use username and password_file"
        }
        guard parts.query == nil, parts.fragment == nil else { return "must not have a '?' or '#'" }
        guard scheme == "https" || allowsPlainText || ARIConfiguration.isLoopback(host) else {
            return "http would send the password to '\(host)' for all to read; use https, or set allow_plain_text: true"
        }
        return nil
    }
}
