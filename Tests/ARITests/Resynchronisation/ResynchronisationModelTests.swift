import ARITestKit
import Testing

@testable import ARI

/// Every way in which a short history, the opening of the websocket and Asterisk's three answers can fall together.
@Suite struct ResynchronisationModelTests {
    /// What happens in Asterisk, one after another; each step is an event.
    static let history: [ARIEvent] = {
        let channel = { (state: Channel.State) in Channel(id: "a", state: state) }
        let bridge = Bridge(id: "b", name: "app")
        return [
            .stasisStart(StasisStart(channel: channel(.down))),
            .bridgeCreated(BridgeCreated(bridge: bridge)),
            .channelStateChange(ChannelStateChange(channel: channel(.ringing))),
            .channelStateChange(ChannelStateChange(channel: channel(.up))),
            .channelEnteredBridge(ChannelEnteredBridge(bridge: bridge, channel: channel(.up))),
            .channelLeftBridge(ChannelLeftBridge(bridge: bridge, channel: channel(.up))),
            .bridgeDestroyed(BridgeDestroyed(bridge: bridge)),
            .stasisEnd(StasisEnd(channel: channel(.up))),
        ]
    }()

    /// The truth after so many steps.
    private static func truth(_ steps: Int) -> Picture {
        var picture = Picture(applications: ["app"])
        for event in history.prefix(steps) { picture.apply(event) }
        return picture
    }

    /// When what happens, counted in steps of the history.
    struct Schedule {
        /// The connection is lost; later events are not told.
        var loss: Int
        /// The new websocket is open: events are told again from here on.
        var opening: Int
        /// Asterisk looks what the application, its channels and its bridges are.
        var application: Int
        var channels: Int
        var bridges: Int
        /// Events up to here come before the mark.
        var mark: Int

        static var all: [Schedule] {
            let end = history.count
            var all: [Schedule] = []
            for loss in 0...end {
                for opening in loss...end {
                    for application in opening...end {
                        for channels in application...end {
                            for bridges in channels...end {
                                for mark in bridges...end {
                                    all.append(
                                        Schedule(
                                            loss: loss,
                                            opening: opening,
                                            application: application,
                                            channels: channels,
                                            bridges: bridges,
                                            mark: mark
                                        )
                                    )
                                }
                            }
                        }
                    }
                }
            }
            return all
        }

        var snapshot: Snapshot {
            Snapshot(
                applications: [
                    Application(
                        name: "app",
                        channelIDs: truth(application).channels.map(\.id),
                        bridgeIDs: [],
                        endpointIDs: [],
                        deviceNames: []
                    )
                ],
                channels: truth(channels).channels.map(\.channel),
                bridges: truth(bridges).bridges
            )
        }
    }

    /// What a consumer is told on one schedule, and what it knows after the difference and after each event.
    ///
    /// - Parameter byTheRule: otherwise the events that came meanwhile are not regarded.
    private func play(_ schedule: Schedule, byTheRule: Bool = true) -> (told: Resynchronisation?, pictures: [Picture]) {
        let keeper = PictureKeeper(applications: ["app"])
        let nothing = Schedule(loss: 0, opening: 0, application: 0, channels: 0, bridges: 0, mark: 0)
        _ = keeper.reconcile(nothing.snapshot, [], lostSubscriptions: [])
        for event in Self.history.prefix(schedule.loss) { _ = keeper.apply(event) }
        keeper.beginSnapshot()
        let events = Self.history[schedule.opening..<schedule.mark]
        let told = keeper.reconcile(schedule.snapshot, byTheRule ? Array(events) : [], lostSubscriptions: [])
        var pictures = [keeper.picture]
        for event in Self.history[schedule.opening...] {
            _ = keeper.apply(event)
            pictures.append(keeper.picture)
        }
        return (told, pictures)
    }

    /// The first schedule on which something is wrong.
    private func firstFailure(_ isRight: (Schedule) -> Bool) -> Schedule? { Schedule.all.first { !isRight($0) } }

    @Test func thereAreThousandsOfSchedules() {
        #expect(Schedule.all.count == 3003)
    }

    @Test func nothingIsLost() {
        let end = Self.truth(Self.history.count)
        #expect(firstFailure { play($0).pictures.last == end } == nil)
    }

    @Test func afterTheMarkTheConsumerKnowsAllThatHadHappenedThen() {
        #expect(firstFailure { play($0).pictures[$0.mark - $0.opening] == Self.truth($0.mark) } == nil)
    }

    @Test func nothingGoesBack() {
        #expect(firstFailure { isOnward($0, play($0).pictures) } == nil)
    }

    @Test func whatAnEventTellsIsNotToldByTheDifferenceToo() {
        #expect(firstFailure { !isDoubled($0, play($0).told) } == nil)
    }

    @Test func withoutTheRuleThingsWouldGoBackAndBeToldTwice() {
        #expect(firstFailure { isOnward($0, play($0, byTheRule: false).pictures) } != nil)
        #expect(firstFailure { !isDoubled($0, play($0, byTheRule: false).told) } != nil)
    }

    private func isDoubled(_ schedule: Schedule, _ told: Resynchronisation?) -> Bool {
        guard let told else { return true }
        let events = Self.history[schedule.opening..<schedule.mark]
        let starts = events.contains { if case .stasisStart = $0 { true } else { false } }
        let ends = events.contains { if case .stasisEnd = $0 { true } else { false } }
        return starts && !told.channels.found.isEmpty || ends && !told.channels.gone.isEmpty
    }

    /// Whether channel, bridge and membership only go on: states in their order, and what has ended stays so.
    private func isOnward(_ schedule: Schedule, _ pictures: [Picture]) -> Bool {
        let all = (0...schedule.loss).map(Self.truth) + pictures
        let states: [Channel.State: Int] = [.down: 1, .ringing: 2, .up: 3]
        return rises(all.map { picture in picture.channel("a").map { states[$0.state] ?? 9 } })
            && rises(all.map { $0.bridge("b") == nil ? nil : 1 })
            && rises(all.map { $0.channel("a")?.bridgeID == nil ? nil : 1 })
    }

    /// Nothing, then only higher values, then nothing again.
    private func rises(_ values: [Int?]) -> Bool {
        var last = 0
        for value in values {
            let rank = value ?? (last == 0 ? 0 : .max)
            guard rank >= last else { return false }
            last = rank
        }
        return true
    }
}
