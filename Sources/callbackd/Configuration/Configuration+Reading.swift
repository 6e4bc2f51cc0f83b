import Administration
import Foundation
import Logging
import Yams

extension Configuration {
    /// Reads the file at `path`; what `environment` gives goes before what the file does. Relative paths in it are
    /// taken from the file's own directory.
    static func read(
        _ path: String,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(ConfigurationError) -> Configuration {
        let problems = ConfigurationProblems()
        let root = try section(path, environment, problems)
        let configuration = root.flatMap { Configuration($0) }
        guard let configuration, problems.found.isEmpty else { throw ConfigurationError(problems: problems.found) }
        return configuration
    }

    private static func section(
        _ path: String,
        _ environment: [String: String],
        _ problems: ConfigurationProblems
    ) throws(ConfigurationError) -> ConfigurationSection? {
        let text: String
        do {
            text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
        } catch {
            let reason = FileManager.default.fileExists(atPath: path) ? "cannot be read" : "does not exist"
            throw ConfigurationError(problems: ["\(path): \(reason); name the configuration file with --config"])
        }
        do {
            return ConfigurationSection(
                try Yams.compose(yaml: text) ?? .emptyMapping,
                file: path,
                path: "",
                keys: ["store", "control_socket", "log", "asterisk", "prompts", "retention_days"],
                environment: environment,
                problems: problems
            )
        } catch {
            throw ConfigurationError(problems: [YAMLProblem.describe(error, path)])
        }
    }

    /// Nil when problems were noted.
    private init?(_ root: ConfigurationSection) {
        let store = root.path("store", variable: "CALLBACKD_STORE", default: "/var/lib/callbackd/callbackd.sqlite")
        let socket = Self.controlSocket(root)
        let log = Log(root.subsection("log", keys: ["level", "format"]))
        let asterisk = Asterisk.read(root)
        let prompts = Prompts(root.subsection("prompts", keys: ["directory", "language"]))
        let days = root.number("retention_days", in: 1...3_650, default: 90)
        guard let store, let socket, let log, let prompts, let days else { return nil }
        self.init(
            store: store,
            controlSocket: socket,
            log: log,
            asterisk: asterisk,
            prompts: prompts,
            retentionDays: days
        )
    }

    private static func controlSocket(_ root: ConfigurationSection) -> String? {
        let (key, variable) = ("control_socket", "CALLBACKD_CONTROL_SOCKET")
        guard let path = root.path(key, variable: variable, default: "/run/callbackd/control.sock") else { return nil }
        let limit = AdministrationServer.Configuration.maximumSocketPathBytes
        guard path.utf8.count > limit else { return path }
        let place = root.environment[variable] == nil ? root.place(of: key) : "environment: \(variable)"
        root.problems.add(place, "is too long for a Unix socket; use at most \(limit) bytes")
        return nil
    }
}

extension Configuration.Log {
    fileprivate init?(_ section: ConfigurationSection?) {
        let level = section?.choice(
            "level",
            of: Logger.Level.allCases,
            variable: "CALLBACKD_LOG_LEVEL",
            default: .info
        )
        let format = section?.choice(
            "format",
            of: Format.allCases,
            variable: "CALLBACKD_LOG_FORMAT",
            default: .text
        )
        guard let level, let format else { return nil }
        self.init(level: level, format: format)
    }
}

extension Configuration.Prompts {
    fileprivate init?(_ section: ConfigurationSection?) {
        let directory = section?.text("directory", default: "callbackd") { text in
            text.isWord(also: "/") && !text.hasPrefix("/") && !text.hasSuffix("/")
                ? nil
                : "'\(text)' is not a directory below Asterisk's sounds; use letters, digits, '-', '_' and '/'"
        }
        let language = section?.text("language", default: "en") { text in
            text.isWord() ? nil : "'\(text)' is not a language; use Asterisk's name for it, such as en or en_GB"
        }
        guard let directory, let language else { return nil }
        self.init(directory: directory, language: language)
    }
}
