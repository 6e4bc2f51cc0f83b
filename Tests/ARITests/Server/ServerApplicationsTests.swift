import ARI
import ARITestKit
import Testing

@Suite("A connection's picture is of all its applications, and of no other's")
struct ServerApplicationsTests {
    private let ann = Channel(id: "ann", state: .up)
    private let bob = Channel(id: "bob", state: .up)
    private let cyd = Channel(id: "cyd", state: .up)

    /// Ann is in `one`, Bob in `two`, Cyd in `three`.
    private func run(_ body: (TestServer, FakeARIServer) async throws -> Void) async throws {
        let asterisk = try await FakeARIServer.start()
        asterisk.answer("GET", "/channels", with: .value([ann, bob, cyd]))
        asterisk.answer(
            "GET",
            "/bridges",
            with: .value([
                Bridge(id: "b1", name: "one"), Bridge(id: "b2", name: "two"), Bridge(id: "b3", name: "three"),
            ])
        )
        for (name, channel) in [("one", ann), ("two", bob), ("three", cyd)] {
            asterisk.answer("GET", "/applications/\(name)", with: .value(Self.application(name, [channel.id])))
        }
        let test = try await TestServer(asking: asterisk)
        try await body(test, asterisk)
        try await test.stop()
        await asterisk.stop()
    }

    private static func application(_ name: String, _ channels: [String]) -> Application {
        Application(name: name, channelIDs: channels, bridgeIDs: [], endpointIDs: [], deviceNames: [])
    }

    @Test("One connection for two applications: both are asked for, and each gets a mark")
    func two() async throws {
        try await run { test, asterisk in
            try await asterisk.connectOut(test.outbound("one", "two"))
            let told = try await test.difference(1)
            #expect(told.channels.found.map(\.id) == ["ann", "bob"])
            #expect(told.bridges.found.map(\.id) == ["b1", "b2"])
            let marks = asterisk.requests("POST", "/events/user/{}").compactMap { $0.query["application"] }
            #expect(marks == ["one", "two"])
            asterisk.answer("GET", "/applications/two", with: .value(Self.application("two", [])))
            asterisk.dropWebSockets()
            try await test.waitFor("end closed")
            try await asterisk.connectOut(test.outbound("one", "two"))
            #expect(try await test.difference(2).channels.gone.map(\.id) == ["bob"])
        }
    }

    @Test("Two connections of one account for different applications stand side by side")
    func besides() async throws {
        try await run { test, asterisk in
            try await asterisk.connectOut(test.outbound("one"))
            #expect(try await test.difference(1).channels.found.map(\.id) == ["ann"])
            try await asterisk.connectOut(test.outbound("two"))
            let second = try await test.difference(2)
            #expect(second.isFirst)
            #expect(second.channels.found.map(\.id) == ["bob"] && second.channels.gone.isEmpty)
            #expect(test.sessions.allSatisfy { $0.isConnected })
            #expect(test.sessions.map { $0.picture.channels.map(\.id) } == [["ann"], ["bob"]])
            asterisk.dropWebSockets()
            try await test.waitFor("end closed", count: 2)
            try await asterisk.connectOut(test.outbound("one"))
            #expect(try await test.difference(3).isEmpty)
        }
    }

    @Test("What is served no more is told as gone, what is served now as found")
    func changed() async throws {
        try await run { test, asterisk in
            try await asterisk.connectOut(test.outbound("one", "two"))
            _ = try await test.difference(1)
            asterisk.dropWebSockets()
            try await test.waitFor("end closed")
            try await asterisk.connectOut(test.outbound("two", "three"))
            let told = try await test.difference(2)
            #expect(!told.isFirst)
            #expect(told.channels.gone.map(\.id) == ["ann"] && told.bridges.gone.map(\.id) == ["b1"])
            #expect(told.channels.found.map(\.id) == ["cyd"] && told.bridges.found.map(\.id) == ["b3"])
        }
    }

    @Test("A connection for what two were for before goes on with what both knew")
    func joined() async throws {
        try await run { test, asterisk in
            try await asterisk.connectOut(test.outbound("one"))
            _ = try await test.difference(1)
            try await asterisk.connectOut(test.outbound("two"))
            _ = try await test.difference(2)
            asterisk.dropWebSockets()
            try await test.waitFor("end closed", count: 2)
            asterisk.answer("GET", "/applications/one", with: .value(Self.application("one", [])))
            try await asterisk.connectOut(test.outbound("one", "two"))
            let told = try await test.difference(3)
            #expect(told.channels.gone.map(\.id) == ["ann"])
            #expect(told.channels.found.isEmpty && told.bridges.isEmpty)
        }
    }
}
