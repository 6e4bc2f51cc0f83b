import QueueEngine
import Testing

@testable import QueueSimulation

@Suite struct IdealWorldTests {
    @Test func everyCallerIsServedInTheOrderOfArrival() {
        var world = World(Self.scenario(seed: 1), watcher: Services())
        world.run()
        #expect(world.callers > 300)
        #expect(world.watcher.served.count == world.callers)
        #expect(world.watcher.rung == world.watcher.rung.sorted())
        #expect(world.callbackd.engine.state.places.isEmpty && world.asterisk.lines.isEmpty)
    }

    @Test func callersWhoAcceptTheOfferAreCalledBack() {
        var scenario = Self.scenario(seed: 2)
        scenario.queues[0].settings.rule.modes = [.onTimeout]
        scenario.queues[0].settings.rule.offerAfter = 30
        scenario.callers.acceptsOffer = 1
        var world = World(scenario, watcher: Services())
        world.run()
        #expect(world.watcher.completed > 50)
        #expect(world.watcher.served.count == world.callers)
    }

    /// One queue at 95 % load.
    static func scenario(seed: UInt64) -> Scenario {
        var scenario = Scenario(seed: seed)
        let queue = QueueName("support")!
        let profile = RateProfile(constant: 380.0 / 3_600)!
        scenario.queues = [.init(name: queue, settings: QueueSettings(), arrivals: .poisson(profile))]
        scenario.agents = (1...20).map {
            .init(name: AgentName("a\($0)")!, settings: AgentSettings(endpoint: "PJSIP/a\($0)", queues: [queue]))
        }
        return scenario
    }

    struct Services: Observer {
        var rung: [PlaceID] = []
        var served: Set<PlaceID> = []
        var completed = 0

        mutating func observe(_ happening: Happening, at now: Instant) {
            guard case .stored(let fact) = happening else { return }
            switch fact.fact {
            case .agentRung(let place, _, _, _): rung.append(place)
            case .serviceEnded(let place, _, _): served.insert(place)
            case .callbackEnded(_, .completed): completed += 1
            default: break
            }
        }
    }
}
