import Foundation
import QueueEngine

import struct CurlHTTP.Secret

/// Where an Asterisk's password comes from: its own environment variable, the common one, or its file.
enum PasswordSource {
    private static let commonVariable = "CALLBACKD_ARI_PASSWORD"
    private static let maximumBytes = 1_024

    /// `CALLBACKD_ARI_PASSWORD_PBX1` for `pbx1`.
    static func variable(of name: NodeName) -> String {
        commonVariable + "_" + name.text.uppercased().replacingOccurrences(of: "-", with: "_")
    }

    /// Nil when a problem was noted. The common variable is for a configuration with one Asterisk only.
    static func read(_ section: ConfigurationSection, of name: NodeName, isOnly: Bool) -> Secret? {
        for variable in [variable(of: name)] + (isOnly ? [commonVariable] : []) {
            guard let text = section.environment[variable] else { continue }
            guard !text.isEmpty else {
                section.problems.add("environment: \(variable)", "must not be empty")
                return nil
            }
            return Secret(text)
        }
        let place = section.place(of: "password_file")
        guard section.node("password_file") != nil else {
            section.problems.add(place, "is missing; give it, or the environment variable \(variable(of: name))")
            return nil
        }
        guard let path = section.optionalPath("password_file") else { return nil }
        switch password(inFile: path) {
        case .success(let password): return password
        case .failure(let problem):
            section.problems.add(place, problem.text)
            return nil
        }
    }

    private struct Problem: Error { let text: String }

    private static func password(inFile path: String) -> Result<Secret, Problem> {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(unreadable(path)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .failure(unreadable(path)) }
        guard status.st_mode & 0o007 == 0 else {
            let text = "\(path) is open to others than its owner and its group; run 'chmod 0640 \(path)'"
            return .failure(Problem(text: text))
        }
        var bytes = [UInt8](repeating: 0, count: maximumBytes + 1)
        let count = Foundation.read(descriptor, &bytes, bytes.count)
        guard count >= 0 else { return .failure(unreadable(path)) }
        let text = String(decoding: bytes.prefix(count), as: UTF8.self)
            .trimmingCharacters(in: .newlines)
        guard !text.isEmpty, count <= maximumBytes, !text.contains(where: \.isNewline) else {
            return .failure(
                Problem(text: "\(path) must hold the password in one line, of at most \(maximumBytes) bytes")
            )
        }
        return .success(Secret(text))
    }

    private static func unreadable(_ path: String) -> Problem {
        Problem(text: "\(path) cannot be read: \(String(cString: strerror(errno)))")
    }
}
