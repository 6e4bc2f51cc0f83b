import Foundation
import Testing

@testable import callbackd

@Suite struct PasswordFileTests {
    private let file: ConfigurationFile

    init() throws {
        file = try ConfigurationFile(ConfigurationTests.minimal + "    password_file: ari-password\n")
    }

    private let place = "DIR/callbackd.yaml:5: asterisk[0].password_file"

    @Test(
        "One that others than owner and group may use is refused, with the command that mends it",
        arguments: [0o644, 0o604, 0o642]
    )
    func open(mode: Int) throws {
        try file.write("secret", to: "ari-password", mode: mode)
        let expected =
            "\(place): DIR/ari-password is open to others than its owner and its group; "
            + "run 'chmod 0640 DIR/ari-password'"
        #expect(file.problems() == [expected])
    }

    @Test("One that its owner, or its group too, may read is taken", arguments: [0o400, 0o600, 0o640])
    func closed(mode: Int) throws {
        try file.write("secret", to: "ari-password", mode: mode)
        #expect(file.problems() == [])
    }

    @Test("One that is not there is said so")
    func missing() {
        #expect(file.problems() == ["\(place): DIR/ari-password cannot be read: No such file or directory"])
    }

    @Test("One without a password, or with more than a line, is refused", arguments: ["", "\n", "a\nb\n"])
    func content(text: String) throws {
        try file.write(text, to: "ari-password", mode: 0o600)
        let expected = "\(place): DIR/ari-password must hold the password in one line, of at most 1024 bytes"
        #expect(file.problems() == [expected])
    }

    @Test("Without a file or a variable, both are named; the common variable serves one Asterisk only")
    func neither() throws {
        let entry = "  - {name: pbx2, url: \"http://localhost/ari\", username: x}\n"
        let two = try ConfigurationFile(ConfigurationTests.minimal + entry)
        two.environment = ["CALLBACKD_ARI_PASSWORD": "x", "CALLBACKD_ARI_PASSWORD_PBX2": "y"]
        let expected =
            "DIR/callbackd.yaml:2: asterisk[0].password_file: is missing; "
            + "give it, or the environment variable CALLBACKD_ARI_PASSWORD_PBX1"
        #expect(two.problems() == [expected])
    }
}
