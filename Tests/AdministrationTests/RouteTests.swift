import AdministrationAPI
import AdministrationTestKit
import Foundation
import Testing

@testable import Administration

@Suite struct RouteTests {
    @Test func everyEndpointHasAnOperation() {
        let operations = Operations(backend: FakeBackend(), version: "1", now: { FakeBackend.now })
        #expect(Set(Routes.table(operations).keys) == Set(Endpoint.all))
    }

    @Test func noTwoEndpointsHaveTheSameMethodAndPath() {
        #expect(Set(Endpoint.all.map { "\($0.method) \($0.path)" }).count == Endpoint.all.count)
    }

    @Test(arguments: [
        ("GET", "/"), ("GET", "/v1"), ("GET", "/v1/none"), ("GET", "/v2/status"), ("POST", "/v1/status"),
        ("PUT", "/v1/tenants/acme"), ("DELETE", "/v1/tenants"), ("GET", "/v1/tenants/acme/agents/bob/pause"),
    ])
    func anUnknownRouteIsAProblemLikeAnyOther(method: String, path: String) async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem(method, path)
            #expect(problem.status == 404)
            #expect(problem.code == "unknown-route")
            #expect(problem.fix == "See the list of paths in README.md, section 'The administration API'.")
        }
    }

    @Test func theReadmeHasTheSectionThatTheProblemNames() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let readme = root.deletingLastPathComponent().appending(path: "README.md")
        #expect(try String(contentsOf: readme, encoding: .utf8).contains("\n## The administration API\n"))
    }

    @Test func aValueInAPathIsPercentEncoded() {
        #expect(Endpoint.showQueue.path("acme", "a/b ?ü") == "/v1/tenants/acme/queues/a%2Fb%20%3F%C3%BC")
    }

    @Test func aQuestionWithoutAnAnswerIsGivenUpAtItsDeadline() async throws {
        let backend = await Contact.centre()
        await backend.hang()
        try await TestServer.with(backend, requestTimeout: .milliseconds(50)) { client in
            let problem = try await client.problem("GET", "/v1/tenants/acme")
            #expect(problem.status == 504)
            #expect(problem.code == "timed-out")
        }
    }

    @Test func changesAtTheSameTimeDoNotUndoEachOther() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let path = "/v1/tenants/acme/queues/support"
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...20 {
                    let edit =
                        number % 2 == 0 ? #"{"wrapUpSeconds":\#(number)}"# : #"{"maximumPlaces":\#(1_000 + number)}"#
                    group.addTask { _ = try await client.send("PATCH", path, edit) }
                    group.addTask { _ = try await client.send("PATCH", path + "/rule", #"{"key":"7"}"#) }
                }
                try await group.waitForAll()
            }
            let queue: QueueView = try await client.get("GET", path)
            #expect(queue.rule.key == "7")
            #expect(queue.wrapUpSeconds > 0)
            #expect(queue.maximumPlaces > 1_000)
        }
    }
}
