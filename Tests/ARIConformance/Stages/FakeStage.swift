import ARI
import ARITestKit

/// A fake Asterisk as a stage.
public struct FakeStage: Stage {
    public let asterisk: FakeAsterisk
    private static let phone = "PJSIP/1001"

    public init() async throws {
        asterisk = try await FakeAsterisk.start(application: "conformance")
        asterisk.setLength(longSound, milliseconds: 60_000)
    }

    public var configuration: ARIConfiguration { asterisk.configuration }

    public func begin() {}

    public func call(from number: String) -> any StageCaller {
        FakeStageCaller(caller: asterisk.call(from: number, arguments: ["in"]))
    }

    public func phone(_ behaviour: PhoneBehaviour) -> String {
        let phone: FakePhone =
            switch behaviour {
            case .answers: .answers()
            case .isBusy: .refuses()
            case .ringsOn: .ringsOn
            case .isUnreachable: .isSilent
            }
        asterisk.setPhone(Self.phone, phone)
        return Self.phone
    }

    public func stop() async { await asterisk.stop() }
}

private struct FakeStageCaller: StageCaller {
    let caller: FakeCaller

    func press(_ digits: String) { caller.press(digits) }
    func hangUp() { caller.hangUp() }

    func waitForEnd() async throws {
        try await eventually("the caller's call has ended") { !caller.isConnected }
    }
}
