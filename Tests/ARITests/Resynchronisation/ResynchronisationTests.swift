import ARI
import ARITestKit
import Foundation
import Locking
import Testing

@Suite struct ResynchronisationTests {
    private let ann = Channel(id: "ann", state: .up)
    private let bob = Channel(id: "bob", state: .ringing)

    private func run(_ body: (TestSession, AsteriskHoldings) async throws -> Void) async throws {
        let server = try await FakeARIServer.start()
        let asterisk = AsteriskHoldings(server)
        asterisk.has([ann, bob], [Bridge(id: "b", channels: ["ann"], name: "callbackd")])
        let test = TestSession(server)
        try await test.waitForConnected(1)
        try await body(test, asterisk)
        await test.stop()
    }

    /// The n-th difference that was told.
    private func difference(_ number: Int, of test: TestSession) async throws -> Resynchronisation {
        try await eventually("difference \(number)") { test.resynchronisations.count >= number }
        return test.resynchronisations[number - 1]
    }

    @Test func atFirstEverythingIsFound() async throws {
        try await run { test, _ in
            let told = try await difference(1, of: test)
            #expect(told.isFirst)
            #expect(told.channels.found.map(\.id) == ["ann", "bob"])
            #expect(told.channels.found.map(\.bridgeID) == ["b", nil])
            #expect(told.bridges.found.map(\.channels) == [["ann"]])
            #expect(told.channels.gone.isEmpty && told.channels.changed.isEmpty)
            #expect(test.signals.map(\.word) == ["connected 1", "resynchronised"])
        }
    }

    @Test func afterwardsOnlyTheDifferenceIsTold() async throws {
        try await run { test, asterisk in
            let new = Channel(id: "new", state: .up)
            var answered = bob
            answered.state = .up
            asterisk.has(
                [answered, new],
                [Bridge(id: "b", channels: ["bob"], name: "callbackd"), Bridge(id: "other")]
            )
            test.server.dropWebSockets()
            let told = try await difference(2, of: test)
            #expect(!told.isFirst)
            #expect(told.channels.gone.map(\.id) == ["ann"])
            #expect(told.channels.found.map(\.id) == ["new"])
            #expect(told.channels.changed.map(\.before.state) == [.ringing])
            #expect(told.channels.changed.map(\.after.state) == [.up])
            #expect(told.channels.changed.map(\.after.bridgeID) == ["b"])
            #expect(told.bridges.changed.map(\.after.channels) == [["bob"]])
            #expect(Set(told.present.channels.map(\.id)) == ["bob", "new"])
            #expect(test.session.picture == told.present)
        }
    }

    @Test func nothingThatWasToldByEventsIsToldAgain() async throws {
        try await run { test, asterisk in
            let new = Channel(id: "new", state: .up)
            test.server.push(.stasisStart(new))
            test.server.push(.stasisEnd(ann))
            try await test.waitFor("StasisEnd ann")
            asterisk.has([bob, new], [Bridge(id: "b", name: "callbackd")])
            test.server.dropWebSockets()
            let told = try await difference(2, of: test)
            #expect(told.channels.isEmpty)
            // Its end took her out of the bridge, too.
            #expect(told.bridges.isEmpty)
        }
    }

    @Test func whatWasMadeByARequestAndIsGoneIsTold() async throws {
        try await run { test, asterisk in
            try await test.client.channels.create(endpoint: "PJSIP/1", channelID: "leg")
            try await test.client.channels.originateWithID("called", endpoint: "PJSIP/1", app: "callbackd")
            try await test.client.channels.originateWithID("others", endpoint: "PJSIP/1", extension: "100")
            try await test.client.channels.snoopChannelWithID("ann", snoopID: "snoop")
            try await test.client.bridges.createWithID("mine", type: ["mixing"], name: "any")
            try await test.client.bridges.createWithID("destroyed", name: "any")
            try await test.client.bridges.destroy("destroyed")
            asterisk.has([ann, bob], [Bridge(id: "b", channels: ["ann"], name: "callbackd")])
            test.server.dropWebSockets()
            let told = try await difference(2, of: test)
            #expect(told.channels.gone.map(\.id) == ["called", "leg", "snoop"])
            #expect(told.bridges.gone.map(\.id) == ["mine"])
        }
    }

    @Test func anEventDuringTheSnapshotIsToldOnceAndNotUndone() async throws {
        try await run { test, asterisk in
            let late = Channel(id: "late", state: .up)
            // Asterisk answers as it was before; by then the events have come.
            test.server.handle("GET", "/bridges") { _ in
                test.server.push(.stasisStart(late))
                test.server.push(.stasisEnd(ann))
                return .json("[]")
            }
            test.server.dropWebSockets()
            try await test.waitFor("StasisEnd ann")
            let told = try await difference(2, of: test)
            #expect(told.channels.found.isEmpty && told.channels.gone.isEmpty)
            #expect(
                test.signals.map(\.word).suffix(4) == [
                    "connected 2", "resynchronised", "StasisStart late", "StasisEnd ann",
                ]
            )
            #expect(test.session.picture.channels.map(\.id) == ["bob", "late"])
        }
    }

    @Test func aRepeatedEventChangesNothing() async throws {
        try await run { test, asterisk in
            for _ in 0..<2 { test.server.push(.stasisEnd(ann)) }
            for _ in 0..<2 { test.server.push(.stasisStart(Channel(id: "new"))) }
            try await test.waitFor("StasisStart new", count: 2)
            #expect(test.session.picture.channels.map(\.id) == ["bob", "new"])
            asterisk.has([bob, Channel(id: "new")], [Bridge(id: "b", name: "callbackd")])
            test.server.dropWebSockets()
            #expect(try await difference(2, of: test).channels.isEmpty)
        }
    }

    @Test func whatAnOverflowThrewAwayIsInTheNextDifference() async throws {
        let server = try await FakeARIServer.start()
        let asterisk = AsteriskHoldings(server)
        let test = TestSession(server, consuming: false) { $0.events.bufferLimit = 5 }
        var signals = test.session.signals.makeAsyncIterator()
        #expect(await signals.next()?.word == "connected 1")
        #expect(await signals.next()?.word == "resynchronised")
        let channels = (0..<10).map { Channel(id: "\($0)") }
        asterisk.has(channels)
        for channel in channels { server.push(.stasisStart(channel)) }
        try await eventually("the overflow") { test.session.counters.overflows == 1 }
        #expect(await signals.next()?.word == "disconnected overflow")
        #expect(await signals.next()?.word == "connected 2")
        guard case .resynchronised(let told)? = await signals.next() else {
            Issue.record("the difference is not told")
            return await test.stop()
        }
        #expect(told.channels.found.map(\.id) == channels.map(\.id))
        await test.stop()
    }

    @Test(arguments: ["/applications/{}", "/channels", "/bridges"], [503, 404, 500])
    func withoutASnapshotAConnectionIsNotAnnounced(path: String, status: Int) async throws {
        let server = try await FakeARIServer.start()
        let asterisk = AsteriskHoldings(server)
        asterisk.has([ann])
        let attempts = Locked(0)
        server.handle("GET", path) { _ in
            let attempt = attempts.withLock { count in
                count += 1
                return count
            }
            guard attempt > 2 else { return .error(status, "no") }
            let application = Application(
                name: "callbackd",
                channelIDs: ["ann"],
                bridgeIDs: [],
                endpointIDs: [],
                deviceNames: []
            )
            return switch path {
            case "/channels": .value([Channel(id: "ann")])
            case "/bridges": .json("[]")
            default: .value(application)
            }
        }
        let test = TestSession(server)
        try await test.waitForConnected(1)
        #expect(test.words.dropLast().allSatisfy { $0 == "unreachable setup_failed" })
        #expect(test.session.counters.failedAttempts == 2)
        #expect(try await difference(1, of: test).channels.found.map(\.id) == ["ann"])
        await test.stop()
    }

    @Test func aMarkThatDoesNotComeFailsTheAttempt() async throws {
        let server = try await FakeARIServer.start()
        server.answer("POST", "/events/user/{}", with: .status(204))
        let test = TestSession(server) { $0.requests.timeoutMilliseconds = 200 }
        try await test.waitFor("unreachable setup_failed", count: 1)
        #expect(!test.session.isConnected)
        await test.stop()
    }

    @Test func aConnectionThatIsLostDuringTheSnapshotIsMadeAnewAtOnce() async throws {
        let server = try await FakeARIServer.start()
        let isFirst = Locked(true)
        server.handle("GET", "/channels") { _ in
            let isStuck = isFirst.withLock { isFirst in
                defer { isFirst = false }
                return isFirst
            }
            return isStuck ? .never : .json("[]")
        }
        let test = TestSession(server) { $0.requests.timeoutMilliseconds = 60_000 }
        try await server.waitForRequests("GET", "/channels")
        server.dropWebSockets()
        try await test.waitForConnected(1)
        #expect(test.words == ["unreachable closed", "connected 1"])
        await test.stop()
    }
}
