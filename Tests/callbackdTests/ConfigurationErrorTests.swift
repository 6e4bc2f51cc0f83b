import Foundation
import Testing

@testable import callbackd

/// The exact texts, because they are what an administrator has to go by.
@Suite struct ConfigurationErrorTests {
    private func problems(_ text: String, environment: [String: String] = ["CALLBACKD_ARI_PASSWORD": "x"]) throws
        -> [String]
    {
        let file = try ConfigurationFile(text)
        file.environment = environment
        return file.problems()
    }

    private let minimal = ConfigurationTests.minimal

    @Test("A file that does not exist")
    func missingFile() {
        let error = #expect(throws: ConfigurationError.self) { try Configuration.read("/nonexistent.yaml") }
        #expect(
            error?.problems == ["/nonexistent.yaml: does not exist; name the configuration file with --config"]
        )
    }

    @Test("A file that is no YAML")
    func notYAML() throws {
        #expect(
            try problems("store: /a\nlog: {level: info\n") == [
                "DIR/callbackd.yaml:3: is not YAML: did not find expected ',' or '}'"
            ]
        )
        #expect(try problems("store: /a\nstore: /b\n") == ["DIR/callbackd.yaml: the same key is given twice: store"])
    }

    @Test("A file that holds something else")
    func notMapping() throws {
        let expected =
            "DIR/callbackd.yaml:1: must have keys of its own "
            + "(store, control_socket, log, asterisk, prompts, retention_days)"
        #expect(try problems("hello") == [expected])
    }

    @Test("An empty file")
    func empty() throws {
        #expect(
            try problems("") == [
                "DIR/callbackd.yaml:1: asterisk: is missing; at least one Asterisk must be given"
            ]
        )
    }

    @Test("Unknown keys, with what was probably meant")
    func unknownKeys() throws {
        let text = "retention_day: 3\nfrobnicate: 1\n" + minimal + "    pasword_file: x\n    password: y\n"
        let known = "store, control_socket, log, asterisk, prompts, retention_days"
        #expect(
            try problems(text) == [
                "DIR/callbackd.yaml:2: frobnicate: is not a key; known here: \(known)",
                "DIR/callbackd.yaml:1: retention_day: is not a key; did you mean 'retention_days'?",
                "DIR/callbackd.yaml:8: asterisk[0].password: passwords are not read from this file; "
                    + "write it to a file of its own and name that in password_file",
                "DIR/callbackd.yaml:7: asterisk[0].pasword_file: is not a key; did you mean 'password_file'?",
            ]
        )
    }

    @Test("Wrong types and values out of range")
    func values() throws {
        let text =
            "retention_days: 0\nlog: {level: loud}\nprompts: {directory: [a]}\n" + minimal
            + "    maximum_connections: many\n    allow_plain_text: yes\n"
        #expect(
            try problems(text) == [
                "DIR/callbackd.yaml:2: log.level: 'loud' is none of trace, debug, info, notice, warning, error, "
                    + "critical",
                "DIR/callbackd.yaml:9: asterisk[0].allow_plain_text: 'yes' is not true or false",
                "DIR/callbackd.yaml:8: asterisk[0].maximum_connections: 'many' is not a whole number",
                "DIR/callbackd.yaml:3: prompts.directory: must be a single value",
                "DIR/callbackd.yaml:1: retention_days: 0 is out of range; use 1 to 3650",
            ]
        )
    }

    @Test("A value from the environment is named by its variable")
    func environment() throws {
        let environment = ["CALLBACKD_LOG_FORMAT": "xml", "CALLBACKD_ARI_PASSWORD": "x"]
        #expect(
            try problems(minimal, environment: environment) == [
                "environment: CALLBACKD_LOG_FORMAT: 'xml' is none of text, json"
            ]
        )
    }

    @Test("A socket's path that is longer than the server can bind")
    func socket() throws {
        func text(_ bytes: Int) -> String {
            "control_socket: /\(String(repeating: "a", count: bytes - 1))\n" + minimal
        }
        #expect(
            try problems(text(104)) == [
                "DIR/callbackd.yaml:1: control_socket: is too long for a Unix socket; use at most 103 bytes"
            ]
        )
        #expect(try problems(text(103)) == [])
        let path = "/" + String(repeating: "a", count: 103)
        let environment = ["CALLBACKD_CONTROL_SOCKET": path, "CALLBACKD_ARI_PASSWORD": "x"]
        #expect(
            try problems(minimal, environment: environment) == [
                "environment: CALLBACKD_CONTROL_SOCKET: is too long for a Unix socket; use at most 103 bytes"
            ]
        )
    }

    @Test("An Asterisk without what it needs")
    func missing() throws {
        #expect(
            try problems("asterisk:\n  - application: x\n") == [
                "DIR/callbackd.yaml:2: asterisk[0].name: is missing",
                "DIR/callbackd.yaml:2: asterisk[0].url: is missing",
                "DIR/callbackd.yaml:2: asterisk[0].username: is missing",
            ]
        )
        #expect(
            try problems("asterisk: []\n") == [
                "DIR/callbackd.yaml:1: asterisk: must be a list of 1 to 64 entries, each beginning with '- name:'"
            ]
        )
    }

    @Test("Two Asterisks of one name")
    func sameName() throws {
        let text =
            minimal.replacingOccurrences(of: "pbx1", with: "pbx-1")
            + "  - {name: pbx_1, url: \"http://[::1]:8088/ari\", username: x}\n"
        #expect(
            try problems(text, environment: ["CALLBACKD_ARI_PASSWORD_PBX_1": "x"]) == [
                "DIR/callbackd.yaml:1: asterisk: the names 'pbx-1' and 'pbx_1' are the same, "
                    + "or differ in '-' and '_' alone"
            ]
        )
    }

    @Test(
        "Addresses that are none, or not safe",
        arguments: [
            (
                "ftp://127.0.0.1/",
                "'ftp://127.0.0.1/' is not an address of ARI; use one such as http://127.0.0.1:8088/ari"
            ),
            ("http://me:x@127.0.0.1/ari", "must not hold a user or a password; use username and password_file"),
            ("http://127.0.0.1/ari?a=b", "must not have a '?' or '#'"),
            (
                "http://127.0.0.1.example.com/ari",
                "http would send the password to '127.0.0.1.example.com' for all to read; "
                    + "use https, or set allow_plain_text: true"
            ),
        ]
    )
    func addresses(url: String, problem: String) throws {
        let text = minimal.replacingOccurrences(of: "http://127.0.0.1:8088/ari", with: "\"\(url)\"")
        #expect(try problems(text) == ["DIR/callbackd.yaml:3: asterisk[0].url: \(problem)"])
    }
}
