import Testing

@testable import ARI

@Suite("Every number of the configuration has a range, is named out of it, and is cut to it")
struct ConfigurationBoundTests {
    private let configuration = ARIConfiguration(
        baseURL: "https://pbx.example/ari",
        username: "u",
        password: Secret("p"),
        application: "a"
    )

    /// Every number there is, found by the language and not by the list that is tested.
    private static let names: [String] = {
        let configuration = ConfigurationBoundTests().configuration
        return Mirror(reflecting: configuration).children.flatMap { group in
            Mirror(reflecting: group.value).children.compactMap { child in
                child.value is Int ? "\(group.label ?? "").\(child.label ?? "")" : nil
            }
        }
    }()

    @Test("No number is left out")
    func complete() {
        #expect(Self.names.count >= 20)
        #expect(Set(Self.names) == Set(ConfigurationBound.all.map(\.name)))
        #expect(configuration.problems.isEmpty)
    }

    @Test("Below and above its range a number is named with it, and the nearest is used", arguments: [true, false])
    func outOfRange(isBelow: Bool) throws {
        for bound in ConfigurationBound.all {
            var changed = configuration
            bound.set(&changed, isBelow ? bound.range.lowerBound - 1 : bound.range.upperBound + 1)
            let problem = try #require(
                changed.problems.first { $0.hasPrefix(bound.name + " ") && $0.contains("not from") }
            )
            #expect(problem.contains("is not from \(bound.range.lowerBound) to \(bound.range.upperBound)"))
            bound.cut(&changed)
            #expect(!changed.numberProblems.contains { $0.hasPrefix(bound.name + " ") && $0.contains("not from") })
            changed = changed.bounded()
            #expect(changed.numberProblems.isEmpty, "\(changed.numberProblems)")
        }
    }

    @Test("The extremes of the type are cut, too", arguments: [Int.min, Int.max])
    func extremes(value: Int) {
        var changed = configuration
        for bound in ConfigurationBound.all { bound.set(&changed, value) }
        #expect(changed.bounded().numberProblems.isEmpty)
        let client = ARIClient(configuration: changed)
        #expect(client.configuration.numberProblems.isEmpty)
        client.shutdown()
    }

    @Test("A peer is not called dead before a second ping could have been answered")
    func deadPeer() {
        var changed = configuration
        changed.events.pingIntervalMilliseconds = 10_000
        #expect(changed.problems.first?.contains("less than twice the ping interval of 10000") == true)
        #expect(changed.bounded().events.deadPeerMilliseconds == 20_000)
    }

    @Test("Chance takes a part of a delay and not more", arguments: [-1, 1.5, .infinity, -.infinity, .nan])
    func jitter(value: Double) {
        var changed = configuration
        changed.reconnect.jitter = value
        #expect(changed.problems.first?.contains("jitter") == true)
        #expect((0...1).contains(changed.bounded().reconnect.jitter))
    }

    @Test("Names that HTTP or Asterisk would take for something else are named", arguments: ["", "a,b"])
    func application(name: String) {
        var changed = configuration
        changed.application = name
        #expect(changed.problems == ["application must not be empty or hold ','"])
        changed.application = "a"
        changed.username = "ann:b"
        #expect(changed.problems == ["username must not be empty or hold ':'"])
    }
}
