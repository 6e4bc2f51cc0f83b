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
        var picture = Picture(application: "app")
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
                application: Application(
                    name: "app",
                    channelIDs: truth(application).channels.map(\.id),
                    bridgeIDs: [],
                    endpointIDs: [],
                    deviceNames: []
                ),
                channels: truth(channels).channels.map(\.channel),
                bridges: truth(bridges).bridges
            )
        }
    }

    /// What a consumer is told on one schedule: the difference, then the events.
    private func play(_ schedule: Schedule) -> (told: Resynchronisation, pictures: [Picture]) {
        let keeper = PictureKeeper(application: "app")
        _ = keeper.reconcile(
            Schedule(loss: 0, opening: 0, application: 0, channels: 0, bridges: 0, mark: 0).snapshot,
            [],
            lostSubscriptions: []
        )
        for event in Self.history.prefix(schedule.loss) { keeper.apply(event) }
        keeper.beginSnapshot()
        let told = keeper.reconcile(
            schedule.snapshot,
            Self.history[schedule.opening..<schedule.mark],
            lostSubscriptions: []
        )
        var pictures = [keeper.picture]
        for event in Self.history[schedule.opening...] {
            keeper.apply(event)
            pictures.append(keeper.picture)
        }
        return (told, pictures)
    }

    @Test func nothingIsLost() {
        for schedule in Schedule.all {
            let (_, pictures) = play(schedule)
            #expect(pictures.last == Self.truth(Self.history.count), "\(schedule)")
            guard pictures.last == Self.truth(Self.history.count) else { return }
        }
    }

    @Test func afterTheMarkTheConsumerKnowsAllThatHadHappenedThen() {
        for schedule in Schedule.all {
            let (_, pictures) = play(schedule)
            let known = pictures[schedule.mark - schedule.opening]
            #expect(known == Self.truth(schedule.mark), "\(schedule)")
            guard known == Self.truth(schedule.mark) else { return }
        }
    }

    @Test func nothingGoesBack() {
        for schedule in Schedule.all {
            let before = Self.truth(schedule.loss)
            let steps = ([before] + play(schedule).pictures).map(Step.init)
            for (earlier, later) in zip(steps, steps.dropFirst()) {
                #expect(later.isAtLeast(earlier), "\(schedule): \(earlier) then \(later)")
                guard later.isAtLeast(earlier) else { return }
            }
        }
    }

    @Test func whatAnEventTellsIsNotToldByTheDifferenceToo() {
        for schedule in Schedule.all {
            let (told, _) = play(schedule)
            let events = Self.history[schedule.opening..<schedule.mark]
            let starts = events.contains { if case .stasisStart = $0 { true } else { false } }
            let ends = events.contains { if case .stasisEnd = $0 { true } else { false } }
            let isDoubled = starts && !told.channels.found.isEmpty || ends && !told.channels.gone.isEmpty
            #expect(!isDoubled, "\(schedule)")
            guard !isDoubled else { return }
        }
    }

    /// How far a picture has come in the history, by what it shows.
    private struct Step {
        var channel: Int?
        var bridge: Int?
        var isEmpty: Bool

        init(_ picture: Picture) {
            let known = picture.channel("a")
            channel = known.map { [.down: 0, .ringing: 1, .up: 2][$0.state] ?? 9 }
            bridge = picture.bridge("b") == nil ? nil : 0
            isEmpty = picture.channels.isEmpty && picture.bridges.isEmpty
        }

        /// States only go on, and what has ended does not come back: these two end last.
        func isAtLeast(_ earlier: Step) -> Bool {
            guard let channel, let before = earlier.channel else { return true }
            return channel >= before
        }
    }
}
