import ARITestKit
import CurlHTTP
import Foundation
import Testing

@testable import ARI

@Suite("All of the API that the digest names is there, on the wire and in what is read")
struct CoverageTests {
    private let digest = Digest.committed

    @Test("Each of the digest's operations has a function, and each function is in the digest")
    func operations() {
        #expect(digest.operations.count == 108)
        #expect(EveryOperation.all.map(\.name).sorted() == digest.operations.map(\.name).sorted())
    }

    @Test("A call with all parameters is the described request, and its answer is read with every field")
    func wire() async throws {
        let server = try await FakeARIServer.start()
        let client = ARIClient(configuration: server.configuration())
        for operation in digest.operations {
            let every = try #require(EveryOperation.all.first { $0.name == operation.name })
            let sample = answerAsDescribed(operation, by: server)
            let answer = try await every.call(client)
            let request = try #require(server.requests.last)
            #expect(request.method == operation.method, "\(operation)")
            #expect(request.pathComponents == operation.filledPath, "\(operation)")
            #expect(Set(request.query.keys) == Set(operation.queryParameters.map(\.name)), "\(operation)")
            for parameter in operation.queryParameters {
                let value = request.query[parameter.name] ?? ""
                #expect(parameter.examples.contains(value), "\(operation) \(parameter.name)=\(value)")
            }
            if let sample, let answer {
                #expect(try Self.isSame(JSONEncoder().encode(answer), sample), "\(operation)")
            }
            #expect((answer == nil) == (operation.answer == "void"), "\(operation)")
            #expect(request.text.isEmpty == !operation.parameters.contains { $0.place == "body" }, "\(operation)")
        }
        #expect(server.requests.count == digest.operations.count)
        client.shutdown()
        await server.stop()
    }

    @Test("Without a script the fake answers every operation with what it promises, or says not found")
    func defaults() async throws {
        let server = try await FakeARIServer.start()
        let client = ARIClient(configuration: server.configuration())
        for every in EveryOperation.all {
            do {
                _ = try await every.call(client)
            } catch let error as ARIError {
                #expect(error.isNotFound && server.requests.last?.method == "GET", "\(error)")
            }
        }
        client.shutdown()
        await server.stop()
    }

    @Test("Each described event has its own type, which reads and keeps every described field")
    func events() throws {
        #expect(digest.events.count == 45)
        for name in digest.events + ["MissingParams"] {
            let fields = digest.message(name)
            let message = try JSONSerialization.data(withJSONObject: fields)
            let event = try EventDecoder().event(of: name, in: message)
            #expect(event.type == name)
            let payload = try #require(event.message, "\(name) is not typed")
            #expect(payload.received.json == String(decoding: message, as: UTF8.self))
            let written = try JSONEncoder().encode(payload)
            #expect(try Self.isSame(written, fields.filter { $0.key != "type" }), "\(name)")
            #expect((event.channel != nil) == (fields["channel"] != nil), "\(name)")
        }
        #expect(Set(EventDecoder.types.keys) == Set(digest.events + ["MissingParams"]))
    }

    @Test("Sources use the described paths and no others")
    func paths() throws {
        let sources = Package.root.appending(path: "Sources")
        let path = /"(\/[A-Za-z_\/{}]+)"/
        var used: Set<String> = []
        for file in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where file.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
            guard text.contains("ARIOperation(") || file.hasPrefix("ARI/"), !file.hasPrefix("ari-generate/") else {
                continue
            }
            used.formUnion(text.matches(of: path).map { String($0.1) })
        }
        #expect(used == Set(digest.operations.map(\.path)))
    }

    /// Scripts the described answer and returns its JSON, if it is JSON.
    private func answerAsDescribed(_ operation: Digest.Operation, by server: FakeARIServer) -> Any? {
        let parts = operation.path.split(separator: "/").map { $0.hasPrefix("{") ? "{}" : $0 }
        let pattern = "/" + parts.joined(separator: "/")
        switch operation.answer {
        case "void": server.answer(operation.method, pattern, with: .status(204))
        case "binary": server.answer(operation.method, pattern, with: .json("RIFF"))
        default:
            let sample = digest.sample(operation.answer)
            let body = try? JSONSerialization.data(withJSONObject: sample)
            server.answer(operation.method, pattern, with: .json(String(decoding: body ?? Data(), as: UTF8.self)))
            return sample
        }
        return nil
    }

    private static func isSame(_ json: Data, _ sample: Any) throws -> Bool {
        let written = try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
        return (written as? NSObject) == (sample as? NSObject)
    }
}

extension Digest.Operation {
    /// The path's parts, with the values that the calls of ``EveryOperation`` give.
    fileprivate var filledPath: [String] {
        path.split(separator: "/").map { $0.hasPrefix("{") ? String($0.dropFirst().dropLast()) : String($0) }
    }
}

extension Digest.Parameter {
    /// The values that the calls of ``EveryOperation`` give: its name, its name twice, its position, or its parity.
    fileprivate var examples: [String] {
        [name, "\(name)-1,\(name)-2", "\(position)", position.isMultiple(of: 2) ? "true" : "false"]
    }
}
