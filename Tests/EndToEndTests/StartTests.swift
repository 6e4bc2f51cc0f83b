import Foundation
import LabKit
import Testing

@Suite("callbackd says at its start what is wrong, and where", .serialized)
struct StartTests {
    /// A lab with a callbackd that is not started, and no phones but the customers'.
    private static func lab(_ body: (Lab, Callbackd) async throws -> Void) async throws {
        var options = LabOptions()
        options.agents = []
        let lab = try await Lab.start(options)
        do {
            try await body(lab, try lab.callbackd())
            try await lab.stop()
        } catch {
            try? await lab.stop()
            throw error
        }
    }

    @Test("A missing prompt ends it with status 78 and the prompt's name")
    func missingPrompt() async throws {
        try await Self.lab { lab, callbackd in
            let prompts = lab.directory.appending(path: "prompts")
            for file in try FileManager.default.contentsOfDirectory(at: prompts, includingPropertiesForKeys: nil)
            where file.lastPathComponent.hasPrefix("callback-confirmed.") {
                try FileManager.default.removeItem(at: file)
            }
            let process = try callbackd.launch()
            try await process.waitForEnd(within: .seconds(20))
            #expect(process.status == 78)
            #expect(callbackd.log.contains("lacks the sounds callbackd/callback-confirmed"))
        }
    }

    @Test("A second one on the same store is refused and names the first")
    func secondOnTheSameStore() async throws {
        try await Self.lab { lab, callbackd in
            try await callbackd.start()
            let second = try lab.callbackd()
            let configuration = try String(contentsOf: second.configuration, encoding: .utf8)
            try second.write(
                configuration: configuration.replacingOccurrences(
                    of: second.store.path,
                    with: callbackd.store.path
                )
            )
            let process = try second.launch()
            try await process.waitForEnd(within: .seconds(20))
            #expect(process.status == 70)
            #expect(second.log.contains("\(try #require(callbackd.pid))"))
            #expect(try await callbackd.isConnected)
        }
    }

    @Test("A wrong password is an error in the log, without the password, and the daemon waits")
    func wrongPassword() async throws {
        try await Self.lab { lab, callbackd in
            let secret = "not-the-password-4711"
            let configuration = try String(contentsOf: callbackd.configuration, encoding: .utf8)
            try callbackd.write(
                configuration: configuration.split(separator: "\n").filter { !$0.contains("password_file") }
                    .joined(separator: "\n") + "\n"
            )
            try callbackd.launch(environment: ["CALLBACKD_ARI_PASSWORD": secret])
            try await waitUntil("the refusal is logged", within: .seconds(20)) { callbackd.log.contains("refused") }
            #expect(!callbackd.log.contains(secret))
            #expect(callbackd.isRunning)
            #expect(try await callbackd.terminate() == 0)
        }
    }

    @Test("While Asterisk is not there it waits, and serves when it comes")
    func asteriskComesLater() async throws {
        try await Self.lab { lab, callbackd in
            try await lab.killAsterisk()
            try callbackd.launch()
            try await waitUntil("callbackctl is answered", within: .seconds(20)) {
                try await callbackd.ctl(["status"]).status == 0
            }
            #expect(try await !callbackd.isConnected)
            try await lab.startAsterisk()
            try await waitUntil("callbackd is connected", within: .seconds(30)) { try await callbackd.isConnected }
        }
    }

    @Test("A mistake in the configuration names the file, the key and the fix")
    func configuration() async throws {
        try await Self.lab { lab, callbackd in
            let configuration = try String(contentsOf: callbackd.configuration, encoding: .utf8)
            try callbackd.write(
                configuration: configuration.replacingOccurrences(of: "control_socket:", with: "control_sokcet:")
            )
            let process = try callbackd.launch()
            try await process.waitForEnd(within: .seconds(20))
            #expect(process.status == 78)
            #expect(callbackd.log.contains(callbackd.configuration.path))
            #expect(callbackd.log.contains("control_sokcet"))
            #expect(callbackd.log.contains("control_socket"))
        }
    }

    @Test("One that loses its application's name to another stands down, and does not end")
    func replaced() async throws {
        try await Self.lab { lab, callbackd in
            try await callbackd.start()
            let other = try lab.callbackd()
            try await other.start()
            try await waitUntil("the first has stood down", within: .seconds(10)) {
                try await !callbackd.isConnected && callbackd.log.contains("standing down")
            }
            #expect(callbackd.isRunning)
            #expect(try await other.isConnected)
            #expect(try await callbackd.terminate() == 0)
        }
    }
}
