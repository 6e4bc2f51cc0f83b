import ARI
import ARIConformance
import Foundation
import LabKit

/// A real Asterisk with real SIP phones as a stage.
public struct LabStage: Stage {
    public static let application = "conformance"
    private static let number = "7000"
    private static let phone = "1001"
    private let lab: Lab
    private let password: Secret

    /// What a lab must have for a stage.
    public static var options: LabOptions {
        var options = LabOptions()
        options.agents = [phone]
        options.dialplan = """
            [callbackd-inbound](+)
            exten => \(number),1,Stasis(\(application),in)
             same => n,Hangup()

            """
        return options
    }

    public init(_ lab: Lab) throws {
        self.lab = lab
        let text = try String(contentsOf: lab.passwordFile, encoding: .utf8)
        password = Secret(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    public var configuration: ARIConfiguration {
        ARIConfiguration(
            baseURL: lab.ariURL.absoluteString,
            username: "callbackd",
            password: password,
            application: Self.application
        )
    }

    public func begin() {}

    public func call(from number: String) throws -> any StageCaller {
        LabCaller(call: try lab.dial(Self.number, as: .number(number)))
    }

    public func phone(_ behaviour: PhoneBehaviour) throws -> String {
        let phone = try lab.agent(Self.phone)
        switch behaviour {
        case .answers: phone.does(.answer())
        case .isBusy: phone.does(.refuse(486))
        case .ringsOn: phone.does(.ring)
        case .isUnreachable: phone.does(.silent)
        }
        return "PJSIP/\(Self.phone)"
    }
}

private struct LabCaller: StageCaller {
    let call: PhoneCall

    func press(_ digits: String) async throws {
        try await call.wait(for: .answered)
        call.press(digits)
    }

    func hangUp() { call.hangUp() }
    func waitForEnd() async throws { try await call.wait(for: .ended, within: .seconds(10)) }
}
