import Foundation
import Testing

@testable import callbackd

/// A directory with a configuration file in it.
final class ConfigurationFile {
    let directory: String
    var path: String { directory + "/callbackd.yaml" }
    var environment: [String: String] = [:]

    init(_ text: String) throws {
        directory = FileManager.default.temporaryDirectory.path + "/callbackd-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    func write(_ text: String, to name: String, mode: Int) throws {
        try text.write(toFile: directory + "/" + name, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: directory + "/" + name)
    }

    func read() throws -> Configuration { try Configuration.read(path, environment: environment) }

    /// The problems found, with `DIR` for the directory.
    func problems() -> [String] {
        do {
            _ = try read()
            return []
        } catch {
            return ((error as? ConfigurationError)?.problems ?? ["\(error)"])
                .map { $0.replacingOccurrences(of: directory, with: "DIR") }
        }
    }
}

@Suite struct ConfigurationTests {
    static let minimal = """
        asterisk:
          - name: pbx1
            url: http://127.0.0.1:8088/ari
            username: callbackd

        """

    @Test("What is not given has its default")
    func defaults() throws {
        let file = try ConfigurationFile(Self.minimal)
        file.environment = ["CALLBACKD_ARI_PASSWORD": "secret"]
        let configuration = try file.read()
        #expect(configuration.store == "/var/lib/callbackd/callbackd.sqlite")
        #expect(configuration.controlSocket == "/run/callbackd/control.sock")
        #expect(configuration.log == Configuration.Log(level: .info, format: .text))
        #expect(configuration.prompts == Configuration.Prompts(directory: "callbackd", language: "en"))
        #expect(configuration.retentionDays == 90)
        let asterisk = try #require(configuration.asterisk.first)
        #expect(asterisk.name.text == "pbx1")
        #expect(asterisk.url.absoluteString == "http://127.0.0.1:8088/ari")
        #expect(asterisk.application == "callbackd")
        #expect(asterisk.maximumConnections == 8)
        #expect(asterisk.caFile == nil)
        #expect(asterisk.password.reveal() == "secret")
    }

    @Test("Everything can be given")
    func everything() throws {
        let file = try ConfigurationFile(
            """
            store: state/store.sqlite
            control_socket: /tmp/control.sock
            log: {level: debug, format: json}
            asterisk:
              - name: pbx1
                url: https://pbx1.example:8089/ari
                username: queue
                password_file: ari-password
                application: queue
                ca_file: /etc/ssl/pbx.pem
                maximum_connections: 4
              - {name: pbx2, url: "http://10.0.0.2:8088/ari", allow_plain_text: true, username: queue,
                 password_file: ari-password}
            prompts: {directory: custom/callbackd, language: de}
            retention_days: 30
            """
        )
        try file.write("s3cret\n", to: "ari-password", mode: 0o640)
        let configuration = try file.read()
        #expect(configuration.store == file.directory + "/state/store.sqlite")
        #expect(configuration.log == Configuration.Log(level: .debug, format: .json))
        #expect(configuration.asterisk.map(\.name.text) == ["pbx1", "pbx2"])
        #expect(configuration.asterisk.map { $0.password.reveal() } == ["s3cret", "s3cret"])
        #expect(configuration.asterisk[0].caFile == "/etc/ssl/pbx.pem")
        #expect(configuration.asterisk[0].maximumConnections == 4)
        #expect(configuration.prompts == Configuration.Prompts(directory: "custom/callbackd", language: "de"))
        #expect(configuration.retentionDays == 30)
    }

    @Test("The environment goes before the file")
    func environment() throws {
        let file = try ConfigurationFile("store: /a\nlog: {level: info}\n" + Self.minimal)
        file.environment = [
            "CALLBACKD_STORE": "/b", "CALLBACKD_CONTROL_SOCKET": "/c", "CALLBACKD_LOG_LEVEL": "trace",
            "CALLBACKD_LOG_FORMAT": "json", "CALLBACKD_ARI_PASSWORD": "common",
            "CALLBACKD_ARI_PASSWORD_PBX1": "own",
        ]
        let configuration = try file.read()
        #expect(configuration.store == "/b")
        #expect(configuration.controlSocket == "/c")
        #expect(configuration.log == Configuration.Log(level: .trace, format: .json))
        #expect(configuration.asterisk[0].password.reveal() == "own")
    }

    @Test("A password is never printed")
    func redacted() throws {
        let file = try ConfigurationFile(Self.minimal)
        file.environment = ["CALLBACKD_ARI_PASSWORD": "s3cret"]
        let configuration = try file.read()
        var dumped = ""
        dump(configuration, to: &dumped)
        for text in ["\(configuration)", String(reflecting: configuration), dumped] {
            #expect(!text.contains("s3cret"))
            #expect(text.contains("<redacted>"))
        }
    }
}
